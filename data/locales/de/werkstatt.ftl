# Werkstatt, Deutsch. Jeder Schlüssel steht auch in ../en/werkstatt.ftl.

## Überall
program-name = Werkstatt
saved = gesichert
saving = sichert …
not-saved = NICHT GESICHERT ({ $pending })
read-only = nur lesen
read-only-newer = nur lesen: neuere Version
too-small = Das Fenster ist zu klein: Werkstatt braucht mindestens { $columns } × { $rows } Zeichen.
yes = ja
no = nein
undone = Rückgängig: { $what }
redone = Wiederhergestellt: { $what }
nothing-to-undo = Es gibt nichts rückgängig zu machen.
nothing-to-redo = Es gibt nichts zu wiederholen.
undo-overtaken = Das hat inzwischen jemand anderes geändert; es bleibt, wie es ist.
draft-restored = Ein angefangener Text ist wieder da.

## Uhr
time-left = noch { $time }
time-over = { $time } drüber
time-since = seit { $time }
day-on-time = pünktlich
day-late = Tag +{ $minutes } min
day-early = Tag −{ $minutes } min
round-short = R{ $number }

## Bereiche
pane-agenda = Programm
pane-cards = Karten
pane-clusters = Cluster
pane-rounds = Runden
pane-agreements = Verabredungen
pane-people = Personen
pane-documentation = Dokument
context-everywhere = Überall
context-list = Bewegen
context-start = Start
context-card-entry = Karten schreiben
context-answer-entry = Beitrag schreiben
context-filter = Filter
context-form = Formular
context-form-text = Mehrzeiliger Text
context-picker = Auswahl
context-page = Seite

## Tasten
key-undo = Rückgängig
key-redo = Wiederholen
key-palette = Befehle suchen
key-help = Hilfe
key-language = Deutsch/Englisch
key-repaint = Bildschirm neu zeichnen
key-quit = Beenden
key-up = Nach oben
key-down = Nach unten
key-left = Nach links
key-right = Nach rechts
key-page-up = Seite nach oben
key-page-down = Seite nach unten
key-first = Zum Anfang
key-last = Zum Ende
key-next-area = Nächster Bereich
key-previous-area = Voriger Bereich
key-filter = Filtern
key-back = Zurück
key-form-next = Weiter, am Ende übernehmen
key-form-submit = Übernehmen
key-next-field = Nächstes Feld
key-previous-field = Voriges Feld
key-cancel = Abbrechen
key-new-line = Neue Zeile
key-choose = Auswählen
key-close = Schließen
key-filter-keep = Filter behalten
key-filter-clear = Filter aufheben

## Dialoge
help-title = Tasten
help-hints = Esc schließt · Strg+P sucht Befehle
palette-title = Befehle
picker-hints = Enter wählt · Esc bricht ab
picker-placeholder = tippen zum Suchen
form-hints = Enter weiter · Strg+S übernehmen · Esc abbrechen

## Was geschehen ist
kind-day = Angaben zum Workshop
kind-item = { $count ->
    [one] Programmpunkt
   *[other] { $count } Programmpunkte
}
kind-group = { $count ->
    [one] Gruppe
   *[other] { $count } Gruppen
}
kind-participant = { $count ->
    [one] Person
   *[other] { $count } Personen
}
kind-category = { $count ->
    [one] Kategorie
   *[other] { $count } Kategorien
}
kind-theme = { $count ->
    [one] Thema
   *[other] { $count } Themen
}
kind-cluster = { $count ->
    [one] Klumpen
   *[other] { $count } Klumpen
}
kind-card = { $count ->
    [one] Karte
   *[other] { $count } Karten
}
kind-twin = { $count ->
    [one] Zwilling
   *[other] { $count } Zwillinge
}
kind-question = { $count ->
    [one] Frage
   *[other] { $count } Fragen
}
kind-round = { $count ->
    [one] Runde
   *[other] { $count } Runden
}
kind-answer = { $count ->
    [one] Beitrag
   *[other] { $count } Beiträge
}
kind-agreement = { $count ->
    [one] Verabredung
   *[other] { $count } Verabredungen
}
kind-poll-option = { $count ->
    [one] Termin
   *[other] { $count } Termine
}
kind-vote = { $count ->
    [one] Antwort zum Termin
   *[other] { $count } Antworten zum Termin
}
kind-invitee = { $count ->
    [one] Einladung
   *[other] { $count } Einladungen
}
verb-added = { $what } hinzugefügt
verb-removed = { $what } gelöscht
verb-restored = { $what } zurückgeholt
verb-settled = { $what } geklärt
verb-moved = { $what } verschoben
verb-changed = { $what } geändert
refused-newer = Nicht geändert: Dieser Workshop wurde mit einer neueren Version geschrieben und ist hier nur zu lesen.
refused-permission = Nicht geändert: In diesen Ordner darf nicht geschrieben werden.
refused-asked = Nicht geändert: Der Workshop ist nur zum Lesen geöffnet.
refused-too-large = Nicht geändert: Der Text ist mit { $kilobytes } KB zu groß.

## Filter
filter-count = { $shown } von { $total }
filter-hint = Wort oder Wortteil
## Start
start-motto = Ein Workshop-Tag, ein Laptop, kein Internet.
start-no-workshops = Noch kein Workshop: n legt einen neuen an, m zeigt ein Beispiel.
start-home = Workshops in { $folder }
start-hints = l Sprache · ? Hilfe · q Beenden
start-import-title = Aufzeichnung importieren
start-open-title = Workshop öffnen
start-template-title = Neuer Workshop aus einer Vorlage
start-template-empty = Leerer Workshop
start-new-name = Titel
start-new-name-hint = worum es geht
start-new-date = Datum
start-new-place = Ort
start-new-needs-name = Ein Titel fehlt noch: Unter ihm finden Sie den Workshop wieder.
date-hint = TT.MM.JJJJ
date-refused = Das ist kein Datum. So geht es: 03.05.2012 oder 3.5.
key-start-open = Öffnen
key-start-new = Neuer Workshop aus einer Vorlage
key-start-import = Aufzeichnung importieren
key-start-folder = Ordner öffnen
key-start-example = Beispiel ansehen: Meißen 2012
when-today = heute { $time }
when-yesterday = gestern
files-up = ‹ einen Ordner höher
files-folder = Ordner
files-workshop = Workshop
start-cards = { $count ->
    [one] { $count } Karte
   *[other] { $count } Karten
}


## Documentation
doc-title = Dokumentation der Werkstatt
doc-edited = bearbeitet
doc-rival = andere Fassung
doc-also-at = auch unter
doc-participants = Teilnehmende
doc-agenda = Programm
doc-cards = Karten
doc-clusters = Cluster nach Themen
doc-rounds = Arbeitsgruppen
doc-agreements = Verabredungen
doc-next-meeting = Nächstes Treffen
doc-poll = Terminabfrage
doc-invitations = Einladungsliste
doc-postponed = Zurückgestellt
doc-tasks = Aufgaben
doc-decisions = Beschlüsse
doc-name = Name
doc-organisation = Einrichtung
doc-group = Gruppe
doc-number = Nr.
doc-item = Programmpunkt
doc-planned = Geplant
doc-actual = Tatsächlich
doc-minutes = { $minutes } min
doc-count = { $count ->
        [one] Eine Karte
       *[other] { $count } Karten
    }
doc-no-category = Ohne Kategorie
doc-no-cards = noch keine Karten
doc-unsorted = Noch nicht zugeordnet
doc-theme = Thema { $name }
doc-questions = { $count ->
        [one] Die Fragestellung:
       *[other] Die Fragestellungen:
    }
doc-no-answers = noch keine Beiträge
doc-no-theme = Weitere Beiträge
doc-no-question = Ohne Frage
doc-group-named = Gruppe { $name }
doc-round = Runde { $number }
doc-task = Was
doc-decision = Beschluss
doc-what = Was
doc-responsible = Wer
doc-with = Mit wem
doc-due = Bis wann
doc-precondition = Voraussetzung
doc-waits-for = Wartet auf
doc-status = Stand
doc-origin = Herkunft
doc-by-next-meeting = nächstes Treffen
doc-by-next-meeting-on = nächstes Treffen ({ $date })
doc-status-open = offen
doc-status-underway = in Arbeit
doc-status-done = erledigt
doc-status-dropped = aufgegeben
doc-goal = Ziel
doc-date = Termin
doc-place = Ort
doc-weekday = { $day ->
        [0] Mo
        [1] Di
        [2] Mi
        [3] Do
        [4] Fr
        [5] Sa
       *[other] So
    }
doc-poll-best = { $count ->
        [one] Am besten passt
       *[other] Am besten passen
    } { $dates }: { $yes ->
        [0] zugesagt hat noch niemand.
        [one] eine Zusage.
       *[other] { $yes } Zusagen.
    }
doc-poll-yes = ja
doc-poll-if-need-be = zur Not
doc-poll-no = nein
doc-poll-sum = Zusagen
doc-sponsor = Angesprochen von
doc-note = Bemerkung

## Import
import-cards = Karten
import-notes = Beim Einlesen nicht verstanden:
import-note = Zeile { $line }: { $text }

## Dokument
documentation-head = So sieht die Dokumentation jetzt aus ({ $language })
documentation-in-german = auf Deutsch
documentation-in-english = auf Englisch
documentation-written = Geschrieben: { $file }
documentation-no-folder = Dieser Workshop hat keinen Ordner, in den geschrieben werden kann.
key-doc-export = Dokument schreiben
key-doc-jump = Zur Quelle springen
key-doc-language = Sprache des Dokuments
key-doc-next-heading = Nächste Überschrift
key-doc-previous-heading = Vorige Überschrift

## Fehler
error-not-found = { $path } gibt es nicht. Bitte den Namen prüfen; steckt der USB-Stick?
error-not-a-folder = { $path } ist eine Datei und gehört zu keinem Workshop. Ein Workshop ist ein Ordner; ein Text lässt sich mit „werkstatt import“ einlesen. Es wurde nichts verändert.
error-not-a-workshop = In { $path } ist kein Workshop: Es fehlen der Ordner „log“ und die Datei „workshop.ron“. Es wurde nichts verändert. „werkstatt new ORDNER“ legt einen neuen Workshop an.
error-too-large = { $path } ist mit { $megabytes } MB größer als jeder Workshop und wurde nicht gelesen. Es wurde nichts verändert.
error-not-text = { $path }, Zeile { $line }: Das ist kein Text in UTF-8. Die Datei wurde nicht verändert. Bitte im Editor als UTF-8 speichern.
error-malformed = { $path }, Zeile { $line }, Spalte { $column }: { $reason }. Die Datei wurde nicht verändert; bitte die Stelle berichtigen.
error-newer-copy = { $path } wurde mit einer neueren Version von Werkstatt geschrieben ({ $program }). Es wurde nichts verändert. Bitte mit der neueren Version öffnen.
error-read = { $path } lässt sich nicht lesen: { $reason }. Es wurde nichts verändert.
error-write = { $path } lässt sich nicht schreiben: { $reason }. Es wurde nichts überschrieben. Bitte einen anderen Ordner wählen.
error-not-empty = In { $path } liegt schon etwas. Es wurde nichts überschrieben; bitte einen neuen oder leeren Ordner wählen.
error-export = Das Dokument konnte nicht nach { $path } geschrieben werden: { $reason }. Der Workshop ist unversehrt; bitte einen anderen Ordner wählen.
error-export-many = Es gibt schon zu viele Dateien wie { $path }. Bitte ältere Fassungen wegräumen.
error-import-large = { $path } ist mit { $megabytes } MB zu groß für eine Aufzeichnung. Es wurde nichts angelegt.
error-import-binary = { $path } ist kein Text (vielleicht ein PDF oder eine Datei einer Textverarbeitung). Es wurde nichts angelegt. Bitte dort als „Nur Text“ (UTF-8) speichern und diese Datei einlesen.
error-import-utf16 = { $path } ist in UTF-16 gespeichert. Es wurde nichts angelegt. Bitte im Editor als UTF-8 speichern.
error-import-latin1 = { $path }, Zeile { $line }: Die Umlaute sind nicht in UTF-8 geschrieben; es sieht nach Latin-1 oder Windows-1252 aus. Es wurde nichts angelegt. Bitte im Editor als UTF-8 speichern.
error-import-utf8 = { $path }, Zeile { $line }: Das ist kein gültiges UTF-8. Es wurde nichts angelegt. Bitte im Editor als UTF-8 speichern.
error-template-large = { $path } ist zu groß für eine Vorlage.
io-not-found = Das gibt es nicht
io-permission = Die Berechtigung fehlt
io-read-only = Der Datenträger ist schreibgeschützt
io-full = Der Datenträger ist voll
io-too-large = Die Datei ist zu groß
io-exists = Das gibt es schon
io-is-folder = Das ist ein Ordner
io-is-file = Das ist eine Datei
io-name = Dieser Name geht hier nicht
io-timeout = Der Datenträger antwortet nicht
found-damage = { $count ->
    [one] Eine Zeile war nicht zu lesen; alles andere ist da. „werkstatt check“ nennt Einzelheiten.
   *[other] { $count } Zeilen waren nicht zu lesen; alles andere ist da. „werkstatt check“ nennt Einzelheiten.
}
found-missing = { $count ->
    [one] Eine Zeile fehlt in den Protokollen; alles andere ist da.
   *[other] { $count } Zeilen fehlen in den Protokollen; alles andere ist da.
}
found-edited = Die von Hand geänderte workshop.ron liegt als { $file } bereit; übernommen wurde daraus nichts.
found-hand-edited = workshop.ron wurde von Hand geändert. Die Änderungen sind aufgehoben, aber nicht übernommen.
found-copy-unreadable = workshop.ron ist nicht lesbar ({ $reason }); es gilt, was in den Protokollen steht.
found-only-copy = Die Protokolle fehlen; der Workshop wurde aus workshop.ron wiederhergestellt.
found-permission = In diesen Ordner darf nicht geschrieben werden: Der Workshop ist nur zum Lesen geöffnet.
found-asked = Der Workshop ist nur zum Lesen geöffnet.
found-newer = { $file }, Zeile { $line }: Hier hat eine neuere Version von Werkstatt geschrieben ({ $program }). Der Workshop ist nur zum Lesen geöffnet, verändert wird nichts.
damage-checksum = Die Prüfsumme stimmt nicht
damage-no-checksum = Die Prüfsumme fehlt
damage-not-text = Das ist kein Text in UTF-8
damage-too-long = Die Zeile ist zu lang
damage-meaningless = Die Zeile ergibt keinen Sinn
damage-header = Die Kopfzeile ist nicht lesbar
damage-no-run = Es ist nicht zu erkennen, zu welchem Lauf das Protokoll gehört
damage-not-a-file = Das ist keine Datei
damage-unreadable = nicht lesbar: { $reason }
damage-differs = Zwei Kopien sagen Verschiedenes; beide wurden gelesen
damage-at-line = { $file }, Zeile { $line }
damage-kept = { $place }: { $what }; aufgehoben in { $kept }
error-terminal-input = Die Eingabe kommt nicht von einem Terminal. Ohne Terminal gehen: new, import, export, check; „werkstatt --help“ zeigt, wie.
error-terminal-output = Die Ausgabe geht nicht an ein Terminal. Ohne Terminal gehen: new, import, export, check; „werkstatt --help“ zeigt, wie.
error-terminal-unknown = Die Umgebungsvariable TERM ist nicht gesetzt; Werkstatt weiß nicht, wie es auf diesem Terminal zeichnen kann. Meist hilft: TERM=xterm-256color werkstatt
error-terminal-dumb = Dieses Terminal (TERM={ $kind }) kann Text nicht frei setzen. Bitte ein anderes Terminal nehmen; new, import, export und check gehen auch hier.
error-terminal-lost = Das Terminal antwortet nicht mehr: { $reason }. Alles Gesicherte ist auf der Platte.
error-close = { $count ->
    [one] Eine Änderung konnte nicht gesichert werden: { $reason }.
   *[other] { $count } Änderungen konnten nicht gesichert werden: { $reason }.
}
error-panic = Werkstatt ist auf einen Fehler gestoßen und hat sich beendet. Was gesichert war, ist auf der Platte; beim nächsten Öffnen ist alles wieder da.
error-no-home = Es ist nicht zu erkennen, wo Ihre Dateien liegen. Bitte die Umgebungsvariable WERKSTATT_HOME auf einen Ordner setzen.

## Cluster
clusters-key-digit = Zum Thema
clusters-key-unsort = Zurück zu den Unsortierten
clusters-key-mark = Merken
clusters-key-heading = Überschrift
clusters-key-twin = Doppelt hängen
clusters-key-suggested = Vorschlag übernehmen
clusters-key-edit = Karte oder Überschrift bearbeiten
clusters-key-delete = Karte abhängen, Überschrift auflösen
clusters-key-up = Nach oben rücken
clusters-key-down = Nach unten rücken
clusters-key-left = Ins Thema links hängen
clusters-key-right = Ins Thema rechts hängen
clusters-key-new = Neues Thema
clusters-key-manage = Themen verwalten
clusters-key-tiles = Kacheln oder Zeilen
clusters-unsorted = Unsortiert
clusters-no-heading = ohne Überschrift
clusters-no-category = ohne Kategorie
clusters-also = auch unter { $themes }
clusters-marked = { $count } gemerkt
clusters-suggestion = Vorschlag: { $theme } (wegen „{ $card }“) · g übernimmt
clusters-no-suggestion = Zu dieser Karte gibt es keinen Vorschlag.
clusters-no-cards = Noch keine Karten. Gesammelt werden sie unter F3, hier werden sie sortiert.
clusters-no-themes = Themen sind die Spalten der Wand: Unter ihnen hängen die Karten, die zusammengehören. Es gibt noch keines – a legt das erste an. Danach hängt die Ziffer eines Themas die ausgewählte Karte dorthin.
clusters-all-sorted = Alle Karten hängen.
clusters-empty-theme = Noch leer. Die Ziffer { $number } hängt die ausgewählte Karte hierher.
clusters-nothing-found = Hier passt keine Karte zum Filter.
clusters-choose-card = Erst eine Karte auswählen.
clusters-themes-first = Es gibt noch kein Thema: a legt das erste an.
clusters-no-such-theme = { $count ->
    [one] Es gibt kein { $number }. Thema, nur eines; a legt ein neues an.
   *[other] Es gibt kein { $number }. Thema, nur { $count }; a legt ein neues an.
}
clusters-already-there = Das hängt schon unter { $theme }.
clusters-already-unsorted = Das hängt noch unter keinem Thema. Gelöscht werden Karten unter F3.
clusters-taken-off = Abgehängt, nicht gelöscht: „{ $card }“ · Strg+Z hängt die Karte zurück.
clusters-place-gone = „{ $card }“ hängt nun einmal weniger. Strg+Z hängt die Karte zurück.
clusters-many-taken-off = { $count } Karten abgehängt, nicht gelöscht. Strg+Z hängt sie zurück.
clusters-dissolved = Überschrift „{ $heading }“ aufgelöst, ihre Karten hängen noch. Strg+Z holt sie zurück.
clusters-theme-deleted = Thema „{ $theme }“ gelöscht, seine Karten sind unsortiert. Strg+Z holt es zurück.
clusters-hangs-here = hängt schon hier
clusters-field-card = Karte
clusters-field-heading = Überschrift
clusters-field-theme = Thema
clusters-field-name = Name
clusters-field-place = Spalte
clusters-field-delete = Thema löschen
clusters-heading-hint = neue Überschrift oder eine vorhandene
clusters-theme-hint = z. B. Inhalt, Qualität, Kooperation
clusters-edit-card = Karte bearbeiten
clusters-edit-heading = Überschrift ändern
clusters-edit-theme = Thema bearbeiten
clusters-new-theme = Neues Thema
clusters-manage-title = Themen
clusters-group-title = { $count ->
    [one] Überschrift für eine Karte
   *[other] Überschrift für { $count } Karten
}
clusters-twin-title = { $count ->
    [one] Die Karte auch hängen unter …
   *[other] { $count } Karten auch hängen unter …
}
clusters-card-blank = Eine Karte braucht einen Text. Gelöscht wird sie unter F3.
clusters-heading-blank = Wie soll die Überschrift lauten?
clusters-theme-blank = Wie soll das Thema heißen?
clusters-theme-exists = Ein Thema mit diesem Namen gibt es schon.
clusters-heading-keys = Enter ändert die Überschrift, x löst sie auf; die Karten bleiben hängen.
clusters-loose-keys = Enter gibt diesen Karten eine Überschrift. Leertaste merkt sie alle.
clusters-empty-far = Noch leer.
