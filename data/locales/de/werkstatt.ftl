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
undone = Rückgängig gemacht: „{ $what }“
redone = Wiederholt: „{ $what }“
nothing-to-undo = Es gibt nichts rückgängig zu machen.
nothing-to-redo = Es gibt nichts zu wiederholen.
undo-overtaken = Das hat inzwischen jemand anderes geändert; es bleibt, wie es ist.
draft-restored = Ein angefangener Text ist wieder da.
how-to-quit = Strg+Q beendet; gesichert ist alles schon.

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
key-paper = Vom Papier eintippen
key-palette = Befehle suchen
key-help = Hilfe
key-language = Deutsch/Englisch
key-repaint = Bildschirm neu zeichnen
key-suspend = In die Shell wechseln, zurück mit fg
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

## Vom Papier
paper-title = Vom Papier eintippen
paper-code = Code
paper-hint = steht auf dem Blatt, z. B. K7RF
paper-several = Der Code passt mehrfach: Was ist gemeint?
paper-no-code = Ein Code hat mindestens vier Ziffern und Buchstaben, z. B. K7RF.
paper-unknown = Diesen Code gibt es hier nicht. Bitte noch einmal vom Blatt ablesen.
paper-gone = Was zu diesem Code gehört, wurde gelöscht.
paper-form-open = Hier ist noch ein Formular offen. Erst abschließen, dann den Code noch einmal eingeben.

## Dialoge
help-title = Tasten
help-hints = Esc schließt · Strg+P sucht Befehle
palette-title = Befehle
palette-go = Gehe zu: { $pane }
picker-hints = Enter wählt · Esc bricht ab
picker-placeholder = tippen zum Suchen
form-hints = Enter weiter · Strg+S übernehmen · Esc abbrechen
form-hints-lines = Enter neue Zeile · Tab weiter · Strg+S übernehmen · Esc abbrechen
form-hints-choice = ← → wählen · Enter weiter · Strg+S übernehmen · Esc abbrechen
picker-typed = Enter geht dorthin.
picker-nothing = Nichts passt dazu.

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
    [one] Cluster
   *[other] { $count } Cluster
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
kind-photo = { $count ->
    [one] Foto
   *[other] { $count } Fotos
}
kind-pair = { $count ->
    [one] Regel für zwei Personen
   *[other] { $count } Regeln für je zwei Personen
}
kind-visit = { $count ->
    [one] Platz einer Gruppe
   *[other] { $count } Plätze von Gruppen
}
kind-placement = { $count ->
    [one] Platz am Tisch
   *[other] { $count } Plätze am Tisch
}
kind-reaction = { $count ->
    [one] Rückmeldung
   *[other] { $count } Rückmeldungen
}
kind-ballot = { $count ->
    [one] Punktabfrage
   *[other] { $count } Punktabfragen
}
kind-choice = { $count ->
    [one] Punktzahl
   *[other] { $count } Punktzahlen
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
doc-photos = Fotos
doc-photo = Foto
doc-page = Seite
doc-contents = Inhalt
doc-sponsor = Angesprochen von
doc-note = Bemerkung

## Documentation as HTML
html-skip = Zum Dokument springen
html-top = Nach oben
html-photo-missing = Dieses Foto konnte nicht gelesen werden.
## Word processor: what only a DOCX says
docx-page-of = von
docx-photo-missing = Das Bild fehlt hier: Es ließ sich nicht lesen.
docx-style-kind = Art des Dokuments
docx-style-fact = Angabe
docx-style-note = Hinweis
docx-style-card = Karte
docx-style-card-remark = Zusatz einer Karte
docx-style-cards = Kartenwand
docx-style-table = Tabelle mit Linien
docx-style-table-text = Tabellentext
docx-style-table-head = Tabellenkopf
docx-style-picture = Bild
docx-style-gap = Abstand
## Tables for spreadsheets (CSV)
sheet-name-cards = karten
sheet-name-answers = beitraege
sheet-name-agreements = verabredungen
sheet-name-invitations = einladungen
sheet-category = Kategorie
sheet-sign = Zeichen
sheet-text = Text
sheet-theme = Thema
sheet-cluster = Cluster
sheet-also-at = Auch unter
sheet-edited = Bearbeitet
sheet-rivals = Andere Fassungen
sheet-question = Frage
sheet-round = Runde
sheet-kind = Art
sheet-task = Aufgabe
sheet-decision = Beschluss
sheet-postponed = Zurückgestellt
## Druckvorlagen
kit-title = Druckvorlagen
kit-instruction = Was von Hand geschrieben ist, kommt so ins Programm: Strg+T drücken, den Code vom Blatt eingeben, Enter – dann steht die Eingabe an der richtigen Stelle.
kit-contents = Was hier liegt
kit-codes = Codes der Tischblätter
kit-code = Code
kit-page = Seite { $page } von { $pages }
kit-cut = an den gepunkteten Linien schneiden
kit-theme = Thema
kit-question = Frage { $number }
kit-round = Runde { $number }
kit-round-line = Runde
kit-host = Gastgeber:in
kit-group-short = Gr.
kit-visits = Wer wann hier ist
kit-table = Tischblatt
kit-table-of = Tischblatt { $name }
kit-rota = Wechselplan
kit-rota-groups = Wechselplan nach Gruppen
kit-rota-seats = Runde { $number }: wer wo sitzt
kit-rota-persons = Wechselplan nach Personen
kit-rota-persons-intro = Für jede Person ihr Weg: zum Vorlesen, oder zum Zerschneiden und Mitgeben.
doc-rota-groups = Nach Gruppen
doc-rota-persons = Nach Personen
doc-rota-table = Tisch
doc-rota-people = Wer dort sitzt
doc-rota-met = Von { $possible } möglichen Paaren begegnen sich { $met }; mehr als { $bound } sind bei so vielen Tischen und Runden nicht möglich.
kit-headings-categories = Überschriften der Kartenabfrage
kit-headings-themes = Überschriften der Themen
kit-headings-clusters = Überschriften der Cluster
kit-cards = Karten
kit-cards-of = Karten { $name }
kit-attendance = Anwesenheitsliste
kit-attendance-intro = Bitte hinter dem eigenen Namen unterschreiben; wer noch nicht dabeisteht, trägt sich unten ein.
kit-email = E-Mail (freiwillig)
kit-signature = Unterschrift
kit-agreements-intro = Eine Zeile für jede Verabredung: eine Person ist verantwortlich, andere helfen mit.
kit-poll-intro = Bitte eintragen: ja, zur Not oder nein.
kit-sponsor = Wer spricht an?
kit-invitations-intro = Wer beim nächsten Mal dabei sein soll. Wer jemanden ansprechen kann, schreibt den eigenen Namen dahinter.
## Was an einer Datei nicht so ist, wie es sein soll
notice-characters = Für diese Zeichen gibt es keine Schrift, sie stehen als � da: { $missing }. Das PDF gilt deshalb nicht als barrierefrei (PDF/UA).

## Import
import-cards = Karten
import-notes = Beim Einlesen nicht verstanden:
import-note = Zeile { $line }: { $text }

## Dokument
documentation-head = So sieht die Dokumentation jetzt aus ({ $how })
documentation-in-german = auf Deutsch
documentation-in-english = auf Englisch
documentation-no-folder = Dieser Workshop hat keinen Ordner, in den geschrieben werden kann.
## Dokument: Schreiben
format-pdf = PDF
format-docx = Word (DOCX)
format-html = HTML
format-md = Markdown
format-txt = Nur Text
format-csv = Tabellen (CSV)
format-json = Alle Daten (JSON)
format-ics = Termine (ICS)
format-kit = Druckvorlagen (PDF)
format-pdf-use = zum Lesen und Drucken
format-docx-use = zum Weiterschreiben
format-html-use = für Browser und Telefon
format-md-use = für Wikis und Textwerkzeuge
format-txt-use = für E-Mails
format-csv-use = für Excel und Calc
format-json-use = für andere Programme
format-ics-use = für den Kalender
format-kit-use = Papier, falls der Strom ausfällt
names-full = ausgeschrieben
names-initials = Anfangsbuchstaben
names-none = nur Nummern
mentions-nobody = Enthält keine Namen von Personen, die hier bekannt sind
mentions-people = { $count ->
    [one] Enthält den Namen von einer Person: { $names }
   *[other] Enthält Namen von { $count } Personen: { $names }
}
mentions-more = { $names } und { $count } weitere
mentions-alone = Vielleicht auch Namen: { $names }
notice-photo = Ohne das Foto „{ $file }“: { $reason }.
notice-nothing = Es gibt nichts, was in dieses Format gehört; keine Datei geschrieben.
notice-not-made = Konnte nicht hergestellt werden; keine Datei geschrieben. Die anderen Formate sind davon nicht betroffen.
notice-not-universal = Das PDF ist gegliedert, hält aber den Standard für Barrierefreiheit (PDF/UA) nicht ganz ein.
notice-private-notes = Enthält die privaten Notizen der Moderation: nicht zum Weitergeben.
export-title = Dokumentation schreiben
export-hints = Leertaste wählen · a alle · Enter schreiben · Esc zurück
export-language = Sprache
export-names = Namen
export-contents = Inhalt
export-paper = Papier
export-german = Deutsch
export-english = Englisch
export-contents-all = alles
export-contents-without = ohne { $parts }
export-contents-title = Was hineinkommt
export-contents-hints = Leertaste an/aus · a alles · Esc zurück
export-paper-of-style = wie im Stil
export-no-format = Noch kein Format gewählt: Leertaste wählt eines.
export-progress = Schreibe { $format } … { $at } von { $of }
export-busy = Es wird noch geschrieben. Bitte danach noch einmal.
export-leaving = Erst wird fertig geschrieben, dann wird der Workshop geschlossen. Noch einmal Strg+Q: schon nach der laufenden Datei.
export-files = { $count ->
    [one] Eine Datei in { $folder }
   *[other] { $count } Dateien in { $folder }
}
export-failed = Nicht geschrieben: { $formats } – { $reason }
export-broken-off = Vor dem Ende abgebrochen
export-notices = { $count ->
    [one] Ein Hinweis
   *[other] { $count } Hinweise
}
export-details = i zeigt, was
export-report-title = Zuletzt geschrieben
export-report-hints = Esc schließt
export-report-nothing = In dieser Sitzung wurde noch nichts geschrieben. „w“ wählt, was geschrieben wird.
export-report-at = { $time } Uhr, { $folder }
export-report-overwritten = Nichts wurde überschrieben.
key-doc-export-now = Sofort schreiben, wie zuletzt gewählt
key-doc-report = Was zuletzt geschrieben wurde
context-export = Beim Schreiben des Dokuments
key-export-toggle = Wählen
key-export-all = Alle oder keines
key-export-next-value = Nächster Wert
key-export-previous-value = Voriger Wert
export-all-names = i zeigt alle
export-names-title = Wer darin genannt wird
key-export-names = Alle Namen zeigen
key-export-write = Schreiben
key-doc-export = Dokument schreiben
key-doc-jump = Zur Quelle springen
key-doc-language = Sprache des Dokuments
key-doc-next-heading = Nächste Überschrift
key-doc-previous-heading = Vorige Überschrift

## Befunde
found-damage = { $count ->
    [one] Eine Zeile war nicht zu lesen; alles andere ist da.
   *[other] { $count } Zeilen waren nicht zu lesen; alles andere ist da.
}
found-fuller = Was fehlt, steht noch in workshop.ron: F12 holt es zurück.
found-missing = { $count ->
    [one] Eine Zeile fehlt in den Logs; alles andere ist da.
   *[other] { $count } Zeilen fehlen in den Logs; alles andere ist da.
}
found-copy-unreadable = workshop.ron ist nicht lesbar ({ $reason }); es gilt, was in den Logs steht.
found-only-copy = Die Logs fehlen; der Workshop wurde aus workshop.ron wiederhergestellt.
found-permission = Nur lesbar. Strg+K: auf einer Kopie arbeiten.
found-asked = Der Workshop ist nur zum Lesen geöffnet.
found-newer = Nur lesbar: { $file }, Zeile { $line } stammt von einer neueren Version ({ $program }).
error-terminal-input = Die Eingabe kommt nicht von einem Terminal. Ohne Terminal gehen new, import, export, history, edits, erase und check; „werkstatt --help“ zeigt, wie.
error-terminal-output = Die Ausgabe geht nicht an ein Terminal. Ohne Terminal gehen new, import, export, history, edits, erase und check; „werkstatt --help“ zeigt, wie.
error-terminal-unknown = Die Umgebungsvariable TERM ist nicht gesetzt; Werkstatt weiß nicht, wie es auf diesem Terminal zeichnen kann. Meist hilft: TERM=xterm-256color werkstatt
error-terminal-dumb = Dieses Terminal (TERM={ $kind }) kann Text nicht frei setzen. Bitte ein anderes Terminal nehmen; new, import, export, history, edits, erase und check gehen auch hier.
error-terminal-lost = Das Terminal antwortet nicht mehr: { $reason }. Alles Gesicherte ist auf dem Datenträger.
error-close = { $count ->
    [one] Eine Änderung konnte nicht gesichert werden: { $reason }.
   *[other] { $count } Änderungen konnten nicht gesichert werden: { $reason }.
}
error-panic = Werkstatt ist auf einen Fehler gestoßen und hat sich beendet. Es ist nichts verloren: Was als gesichert angezeigt war, liegt auf dem Datenträger, angefangene Texte ebenso; beim nächsten Öffnen ist alles wieder da.
error-panic-folder = Ordner: { $folder }
error-thread = Bitte bei Gelegenheit beenden und neu öffnen: Neben dem Bildschirm ist ein Fehler aufgetreten.
error-no-home = Es ist nicht zu erkennen, wo Ihre Dateien liegen. Bitte die Umgebungsvariable WERKSTATT_HOME auf einen Ordner setzen.

## Beispiel
import-done = { $notes ->
    [0] Eingelesen: { $cards } Karten; alles verstanden.
    [one] Eingelesen: { $cards } Karten. Eine Zeile war nicht zu verstehen; sie steht in den Notizen.
   *[other] Eingelesen: { $cards } Karten. { $notes } Zeilen waren nicht zu verstehen; sie stehen in den Notizen.
}
example-name = Beispiel Meißen 2012
example-notice = Das ist eine Kopie zum Ausprobieren; hier kann nichts kaputtgehen.
import-understood = Verstanden:
import-title = Titel
import-date = Datum
import-place = Ort
import-agenda = Programm
import-items = { $count ->
    [one] ein Punkt
   *[other] { $count } Punkte
}
import-card-count = { $count ->
    [one] eine Karte
   *[other] { $count } Karten
}
import-themes = Themen
import-questions = Fragen
import-answers = Beiträge
import-agreements = Verabredungen
import-tasks = { $count ->
    [one] eine Aufgabe
   *[other] { $count } Aufgaben
}
import-decisions = { $count ->
    [one] ein Beschluss
   *[other] { $count } Beschlüsse
}
import-postponed = { $count ->
    [one] eine zurückgestellt
   *[other] { $count } zurückgestellt
}
import-people = Teilnehmende
import-nothing-left = Alles verstanden.
import-left = { $count ->
    [one] Nicht verstanden und in den Notizen aufgehoben, eine Stelle:
   *[other] Nicht verstanden und in den Notizen aufgehoben, { $count } Stellen:
}

## Einlesen von Kopien (JSON)
import-copy-understood = Eine Kopie eines Workshops:
import-copy-cards = Karten
import-copy-photos = Fotos
import-copy-done = { $cards ->
    [one] Eingelesen: der ganze Workshop mit einer Karte.
   *[other] Eingelesen: der ganze Workshop mit { $cards } Karten.
}
import-copy-photos-missing = { $count ->
    [one] Ein Foto lag nicht im Ordner „photos“ bei der Datei und fehlt: { $names }
   *[other] { $count } Fotos lagen nicht im Ordner „photos“ bei der Datei und fehlen: { $names }
}

## Errors
error-prefix = Fehler
error-io-not-found = gibt es nicht
error-io-permission = keine Berechtigung
error-io-exists = gibt es schon
error-io-full = auf dem Datenträger ist kein Platz mehr
error-io-read-only = der Datenträger ist schreibgeschützt
error-io-folder = das ist ein Ordner
error-io-no-folder = ein Teil des Pfades ist kein Ordner
error-io-name = diesen Namen lässt das System nicht zu
error-io-timeout = der Datenträger antwortet nicht
error-io-other = das System meldet: { $kind }
error-open-not-found = { $path } gibt es nicht. Ist der Name richtig geschrieben und der Stick eingesteckt? Einen neuen Workshop legt „werkstatt new ORDNER“ an.
error-open-not-a-folder = { $path } ist eine Datei und gehört zu keinem Workshop; ein Workshop ist ein Ordner. Einen Text liest „werkstatt import DATEI“ ein.
error-open-not-a-workshop = { $path } ist kein Workshop: Im Ordner „log“ ist nichts, und „workshop.ron“ fehlt. Einen neuen Workshop legt „werkstatt new ORDNER“ an.
error-open-too-large = { $path } ist mit { $size } größer als jeder Workshop und wurde nicht gelesen. Nichts wurde verändert. Legen Sie diese Datei an einen anderen Ort; dann öffnet sich der Rest.
error-open-not-text = { $path }, Zeile { $line }: Das ist kein Text in UTF-8. Nichts wurde verändert. Gibt es anderswo noch eine Kopie des Ordners „log“, dann legen Sie sie dazu.
error-open-malformed = { $path }, Zeile { $line }, Spalte { $column }: Hier stimmt die Datei nicht ({ $reason }). Nichts wurde verändert. Berichtigen Sie die Stelle in einem Texteditor, oder legen Sie den Ordner „log“ dazu, falls es ihn noch gibt.
error-open-newer = { $path } wurde mit Werkstatt { $program } geschrieben, einer neueren Version als dieser. Nichts wurde verändert. Öffnen Sie den Workshop mit der neueren Version.
error-open-io = { $path } lässt sich nicht lesen: { $reason }. Nichts wurde verändert.
error-create-not-empty = { $path } ist nicht leer. Nichts wurde überschrieben. Nennen Sie einen Ordner, den es noch nicht gibt.
error-create-io = { $path } lässt sich nicht anlegen: { $reason }. Nichts wurde überschrieben. Wählen Sie einen anderen Ort.
error-export-folder = Der Ordner { $path } lässt sich nicht anlegen: { $reason }. Nichts wurde überschrieben. Mit „-o“ geht die Dokumentation an einen anderen Ort.
error-export-file = { $path } lässt sich nicht schreiben: { $reason }. Nichts wurde überschrieben. Mit „-o“ geht die Dokumentation an einen anderen Ort.
error-export-too-many = Zu { $path } gibt es schon Tausende nummerierter Dateien. Nichts wurde überschrieben. Nennen Sie mit „-o“ einen anderen Namen.
error-read-io = { $path } lässt sich nicht lesen: { $reason }. Es wurde nichts angelegt.
error-read-folder = { $path } ist ein Ordner; zum Einlesen braucht es eine Textdatei. Einen Workshop öffnet „werkstatt ORDNER“. Es wurde nichts angelegt.
error-read-empty = In { $path } steht nichts. Es wurde nichts angelegt.
error-read-too-large = { $path } ist mit { $size } zu groß zum Einlesen; mehr als { $most } hat keine Dokumentation. Es wurde nichts angelegt.
error-read-not-text = { $path } ist kein Text. Speichern Sie die Dokumentation in Ihrem Schreibprogramm als „Nur Text (UTF-8)“ und lesen Sie diese Datei ein. Es wurde nichts angelegt.
error-read-utf16 = { $path } ist als UTF-16 gespeichert. Speichern Sie die Datei als UTF-8 und lesen Sie sie noch einmal ein. Es wurde nichts angelegt.
error-read-latin1 = { $path }, Zeile { $line }: Das ist kein UTF-8, sondern wohl Latin-1 (Windows-1252). Speichern Sie die Datei als UTF-8 und lesen Sie sie noch einmal ein. Es wurde nichts angelegt.
error-read-not-utf8 = { $path }, Zeile { $line }: Das ist kein Text in UTF-8. Speichern Sie die Datei als UTF-8 und lesen Sie sie noch einmal ein. Es wurde nichts angelegt.
error-template-io = Die Vorlage { $path } lässt sich nicht lesen: { $reason }.
error-template-too-large = Die Vorlage { $path } ist zu groß und wurde nicht gelesen.
error-template-not-utf8 = Die Vorlage { $path } ist in Zeile { $line } kein UTF-8. Speichern Sie sie als UTF-8.
error-template-syntax = Die Vorlage { $path } hat einen Fehler in Zeile { $line }, Spalte { $column }: { $message }
error-style-io = Der Stil { $path } lässt sich nicht lesen: { $reason }.
error-style-syntax = Der Stil { $path } hat einen Fehler in Zeile { $line }, Spalte { $column }: { $message }
error-style-colour = Im Stil { $path } ist „{ $colour }“ keine Farbe. Eine Farbe sieht so aus: "#1f6f5c".
error-style-logo = Im Stil { $path } ist das Logo „{ $logo }“ nicht zu gebrauchen: { $reason }.
error-style-unused = Geschrieben wird ohne diesen Stil.

## Fehler in Kopien (JSON)
error-copy-too-large = { $path } ist mit { $size } zu groß zum Einlesen; mehr als { $most } hat kein Workshop. Es wurde nichts angelegt.
error-copy-cut-off = { $path }, Zeile { $line }, Spalte { $column }: Hier hört die Datei mittendrin auf. Wohl wurde sie nicht vollständig kopiert. Es wurde nichts angelegt.
error-copy-syntax = { $path }, Zeile { $line }, Spalte { $column }: Hier ist die Datei kein JSON ({ $reason }). Es wurde nichts angelegt.
error-copy-foreign = { $path } ist JSON, aber kein Workshop: Am Anfang fehlt „"format": "werkstatt"“. Eine solche Datei schreibt „werkstatt export --format json“. Es wurde nichts angelegt.
error-copy-newer = { $path } hat das Format { $version } und stammt von Werkstatt { $program }, einer neueren Fassung als dieser. Bitte mit der neueren einlesen. Es wurde nichts angelegt.
error-copy-misfit = { $path }, Zeile { $line }, Spalte { $column }: Hier passt etwas nicht ({ $reason }). Es wurde nichts angelegt.
error-copy-twice = { $path }: „{ $thing }“ gibt es darin zweimal. Jede Kennung darf nur einmal vorkommen. Es wurde nichts angelegt.
error-copy-another-day = { $path }: Unter „days“ steht { $found }; der Workshop selbst hat immer die Kennung { $expected }. Es wurde nichts angelegt.
error-copy-no-such-text = { $path }: Unter „wordings“ ist vom Text „{ $field }“ die Rede; „{ $thing }“ hat keinen solchen Text. Es wurde nichts angelegt.
error-copy-unknown = das Feld „{ $name }“ ist hier unbekannt
error-copy-missing = das Feld „{ $name }“ fehlt
error-copy-double = das Feld „{ $name }“ steht zweimal da
error-copy-unexpected = gefunden: { $found }; erwartet: { $expected }

## Programm
agenda-kind-plenary = Plenum
agenda-kind-cards = Kartenabfrage
agenda-kind-clustering = Clustern
agenda-kind-rounds = Arbeitsgruppen
agenda-kind-break = Pause
agenda-kind-agreements = Verabredungen
agenda-kind-end = Ende
agenda-key-start = Programmpunkt starten oder beenden
agenda-key-start-short = Start/Stopp
agenda-key-next = Nächsten Programmpunkt starten
agenda-key-next-short = Nächster
agenda-key-more = Eine Minute mehr
agenda-key-more-short = Minute mehr
agenda-key-less = Eine Minute weniger
agenda-key-five-more = Fünf Minuten mehr
agenda-key-five-less = Fünf Minuten weniger
agenda-key-new = Neuer Programmpunkt
agenda-key-new-short = Neu
agenda-key-edit = Programmpunkt ändern
agenda-key-edit-short = Ändern
agenda-key-fix = Anfang festsetzen oder freigeben
agenda-key-up = Programmpunkt nach oben
agenda-key-down = Programmpunkt nach unten
agenda-key-delete = Programmpunkt löschen
agenda-key-day = Titel, Datum und Ort
agenda-key-jump = Zum Bereich des Programmpunkts
agenda-key-settle = Bei zwei Fassungen: diese behalten
agenda-new = Neuer Programmpunkt
agenda-edit = Programmpunkt
agenda-field-title = Titel
agenda-field-kind = Art
agenda-field-start = Beginn
agenda-field-minutes = Minuten
agenda-field-fixed = Beginn fest
agenda-field-notes = Notizen
agenda-hint-start = im Anschluss; oder eine Uhrzeit wie 9:30
agenda-hint-start-at = im Anschluss ({ $time }); oder eine Uhrzeit wie 9:30
agenda-hint-minutes = offen; oder eine Dauer wie 45
agenda-hint-notes = nur für die Moderation
agenda-needs-title = Wie heißt der Programmpunkt?
agenda-needs-time = Eine Uhrzeit wie 9:30, 0930 oder 9.
agenda-needs-minutes = Eine Dauer in Minuten wie 45, oder in Stunden wie 1:30.
agenda-fixed-needs-time = Ein fester Beginn braucht eine Uhrzeit.
agenda-fix-needs-time = Dieser Punkt hat noch keine Uhrzeit; mit e lässt sie sich eintragen.
agenda-day = Der Workshop
agenda-day-title = Titel
agenda-day-date = Datum
agenda-day-place = Ort
agenda-hint-day-title = wie er in der Dokumentation heißt
agenda-hint-day-place = Ort oder Haus
agenda-needs-date = Ein Datum wie 03.05.2012 oder 2012-05-03.
agenda-deleted = { $title } ist gelöscht. Strg+Z holt den Punkt zurück.
agenda-nothing-next = Danach steht nichts mehr im Programm.
agenda-is-over = Dieser Punkt ist vorbei, und es läuft kein anderer.
agenda-column-plan = Plan
agenda-column-now = jetzt
agenda-column-end = Ende
agenda-column-title = Programmpunkt
agenda-column-kind = Art
agenda-column-length = Dauer
agenda-minutes = { $minutes } min
agenda-fixed = fest
agenda-fixed-buffer = fest, Puffer { $minutes }
agenda-buffer = Puffer { $minutes }
agenda-skipped = ausgelassen
agenda-end = Ende { $time }
agenda-end-late = Ende ~{ $time } statt { $planned }
agenda-end-expected = Ende ~{ $time }
agenda-no-day = t: Titel, Datum und Ort eintragen
agenda-notes = Notizen
agenda-no-notes = Notizen zu diesem Punkt lassen sich mit e eintragen.
agenda-not-started = Noch läuft nichts: s startet den ausgewählten Punkt, n den nächsten.
agenda-between = Gerade läuft nichts: n startet { $title }.
agenda-empty = Hier steht der Ablauf des Tages: was wann beginnt und wie lange es dauert.
agenda-empty-key = Mit a kommt der erste Programmpunkt hinzu.
agenda-no-match = Kein Programmpunkt passt zum Filter. Esc hebt ihn auf.
## Karten
context-manage = Liste verwalten
key-manage-new = Neu
key-manage-edit = Ändern
key-manage-delete = Löschen
key-manage-up = Nach oben verschieben
key-manage-down = Nach unten verschieben
cards-key-save = Karte speichern
cards-key-save-short = Speichern
cards-key-category = Nächste Kategorie
cards-key-category-short = Kategorie
cards-key-previous-category = Vorige Kategorie
cards-key-wall = Karten auswählen
cards-key-newest = Zur neuesten Karte
cards-key-write = Neue Karte
cards-key-edit = Karte ändern
cards-key-edit-short = Ändern
cards-key-delete = Karten löschen
cards-key-delete-short = Löschen
cards-key-change-category = Kategorie der Karte wechseln
cards-key-change-category-short = Kategorie wechseln
cards-key-digit = In die { $number }. Kategorie
cards-key-mark = Karte markieren
cards-key-mark-short = Markieren
cards-key-move-up = Karte nach oben
cards-key-move-down = Karte nach unten
cards-key-move-left = Karte in die Spalte links
cards-key-move-right = Karte in die Spalte rechts
cards-key-settle = Bei zwei Fassungen: diese behalten
cards-key-wordings = Bei zwei Fassungen: eine wählen
cards-key-manage = Kategorien verwalten
cards-key-back = Zurück zur Eingabe
cards-card = Karte
cards-no-category = ohne Kategorie
cards-placeholder = Karte schreiben, Enter speichert
cards-placeholder-wall = a schreibt eine neue Karte
cards-teach-nothing = Hier stehen die Karten der Kartenabfrage: ein Gedanke je Karte, wörtlich.
cards-teach-no-category = Noch keine Kategorie: Alt+M legt eine an. Karten können trotzdem schon geschrieben werden.
cards-teach-empty = Noch keine Karte: einfach schreiben, Enter speichert, Tab wechselt die Kategorie.
cards-teach-empty-wall = Noch keine Karte: a öffnet die Eingabezeile.
cards-no-match = Keine Karte passt zum Filter.
cards-long = lang: eine Karte ist ein Gedanke
cards-similar = ähnlich: { $cards }
cards-too-much = Das ist zu viel Text für eine Karte (höchstens 64 KB).
cards-marked = { $count ->
    [one] 1 markiert
   *[other] { $count } markiert
}
cards-deleted = { $count ->
    [one] Karte gelöscht, Strg+Z holt sie zurück.
   *[other] { $count } Karten gelöscht, Strg+Z holt sie zurück.
}
cards-moved = { $count ->
    [one] Karte jetzt unter { $category }.
   *[other] { $count } Karten jetzt unter { $category }.
}
cards-no-such-category = { $count ->
    [0] Noch keine Kategorie: m legt eine an.
    [one] Es gibt nur eine Kategorie.
   *[other] Es gibt nur { $count } Kategorien.
}
cards-contested = zwei Fassungen: v behält diese, V zeigt die andere
cards-outlived = anderswo gelöscht, hier geändert: v behält die Karte
cards-not-contested = Von dieser Karte gibt es nur eine Fassung.
cards-settled = Diese Fassung gilt.
cards-wordings-title = Welche Fassung gilt?
cards-wording-shown = wird angezeigt
cards-wording-rival = zur selben Zeit geschrieben
cards-wording-removal = Karte löschen
cards-wording-removed = anderswo gelöscht
cards-form-title = Karte ändern
cards-form-text = Text
cards-form-category = Kategorie
cards-form-blank = Eine Karte braucht einen Text. Zum Löschen: Esc, dann x.
cards-paste-title = { $count ->
    [one] 1 Karte in { $category }
   *[other] { $count } Karten in { $category }
}
cards-paste-hints = Enter übernimmt · Esc bricht ab
cards-pasted = { $count ->
    [one] 1 Karte übernommen, Strg+Z nimmt sie zurück.
   *[other] { $count } Karten übernommen, Strg+Z nimmt sie zurück.
}
cards-categories-title = Kategorien
cards-categories-hints = a Neu · Enter Ändern · x Löschen · Alt+↑↓ Verschieben · Esc
cards-categories-empty = Noch keine Kategorie: a legt eine an.
cards-category-new = Neue Kategorie
cards-category-edit = Kategorie ändern
cards-category-name = Name
cards-category-sign = Zeichen
cards-category-colour = Farbe
cards-category-name-hint = Chancen, Befürchtungen …
cards-category-blank = Eine Kategorie braucht einen Namen.
cards-category-twice = Eine Kategorie mit diesem Namen gibt es schon.
cards-category-sign-one = Ein einziges Zeichen, zum Beispiel +, −, ? oder !
cards-category-deleted = { $count ->
    [0] Kategorie gelöscht, Strg+Z holt sie zurück.
    [one] Kategorie gelöscht, ihre Karte steht jetzt ohne Kategorie. Strg+Z holt sie zurück.
   *[other] Kategorie gelöscht, ihre { $count } Karten stehen jetzt ohne Kategorie. Strg+Z holt sie zurück.
}
cards-colour-green = Grün
cards-colour-red = Rot
cards-colour-yellow = Gelb
cards-colour-blue = Blau
cards-colour-magenta = Violett
cards-colour-cyan = Türkis
cards-colour-gray = Grau
agenda-rival = Gleichzeitig geschrieben: { $text } (v behält die obere Fassung)
agenda-outlived = An anderer Stelle gelöscht, hier geändert (v behält den Punkt)

## Dokument: Geplant und gekommen
doc-took = Minuten
doc-dropped = entfallen
doc-dropped-items = Entfallen: { $titles }.
doc-round-head = Runde
doc-round-number = Runde { $number }
doc-later = { $minutes ->
        [one] eine Minute später
       *[other] { $minutes } Minuten später
    }
doc-earlier = { $minutes ->
        [one] eine Minute früher
       *[other] { $minutes } Minuten früher
    }
doc-day-on-time = Der Tag begann und endete pünktlich.
doc-day-began = Der Tag begann { $began } als geplant.
doc-day-began-on-time = Der Tag begann pünktlich.
doc-day-ended = Der Tag begann pünktlich und endete { $ended } als geplant.
doc-day-began-ended-on-time = Der Tag begann { $began } als geplant und endete pünktlich.
doc-day-began-and-ended = Der Tag begann { $began } und endete { $ended } als geplant.

## Verspätung
late-key = Verspätung: was jetzt hilft
late-key-digit = Vorschlag dieser Nummer übernehmen
late-key-digit-short = Übernehmen
late-key-enter = Ausgewählten Vorschlag übernehmen
late-context = Verspätung
late-title = Verspätung
late-hints = 1–9 oder Enter übernimmt · Strg+Z nimmt es zurück · Esc schließt
late-hints-nothing = Esc schließt
late-list = { $names } und { $last }
late-empty = Im Programm steht noch nichts.
late-not-running = Der Tag läuft noch nicht. Was eine Verspätung kostet und was hilft, steht hier, sobald er läuft.
late-on-time = Der Tag liegt im Plan.
late-behind = { $minutes ->
        [one] Der Tag liegt eine Minute zurück.
       *[other] Der Tag liegt { $minutes } Minuten zurück.
    }
late-ahead = { $minutes ->
        [one] Der Tag liegt eine Minute vorn.
       *[other] Der Tag liegt { $minutes } Minuten vorn.
    }
late-costs = { $minutes ->
        [one] Bis { $title } ({ $time }, fest) fehlt eine Minute.
       *[other] Bis { $title } ({ $time }, fest) fehlen { $minutes } Minuten.
    }
late-overdue = { $minutes ->
        [one] { $title } sollte um { $time } beginnen und kommt eine Minute später.
       *[other] { $title } sollte um { $time } beginnen und kommt { $minutes } Minuten später.
    }
late-costs-end = { $minutes ->
        [one] Das Ende ({ $time }) verschiebt sich um eine Minute.
       *[other] Das Ende ({ $time }) verschiebt sich um { $minutes } Minuten.
    }
late-made-up = Das wird eingeholt, bevor es etwas kostet: Zu tun ist nichts.
late-unknown = Was das kostet, lässt sich nicht sagen: Die Punkte, die kommen, haben keine Dauer. Mit e im Programm lässt sie sich eintragen.
late-candidates = Kein Punkt ist als verzichtbar markiert (e im Programm). Weglassen ließe sich: { $names }.
late-shorten = alles kürzen, was noch kommt
late-shorten-until = alles bis { $title } kürzen
late-shorten-one = { $title } kürzen
late-shorten-rest = den Rest kürzen
late-shorten-after = danach kürzen
late-lengthen = die gewonnene Zeit verteilen
late-drop = { $items } weglassen
late-take-back = { $title } doch noch machen
late-move-one = { $title } auf { $time }
late-move = { $items } verschieben
late-won = gewinnt { $minutes } min
late-short = fehlen { $minutes } min
late-short-before = { $minutes ->
        [one] Dann fehlt noch eine Minute: { $title }.
       *[other] Dann fehlen noch { $minutes } Minuten: { $title }.
    }
late-rounds = { $count ->
        [one] Runde: { $minutes } min
       *[other] Runden: { $minutes } min
    }
late-until = bis { $time }
late-minutes = { $minutes } min
late-taken = Übernommen: { $what }. Strg+Z nimmt es zurück.
late-notice = Der Tag liegt { $minutes } Minuten zurück. { $key } zeigt, was hilft.
agenda-field-optional = Verzichtbar
agenda-field-dropped = Entfällt
agenda-optional = verzichtbar
agenda-dropped = entfällt
agenda-moved = verschoben
agenda-instead = statt { $minutes } min

## Statuszeile und Zeitansage
status-next = gleich:
status-changeover = Wechsel
alarm-round = Runde { $number }
alarm-soon = { $minutes ->
        [one] Noch eine Minute: { $what }
       *[other] Noch { $minutes } Minuten: { $what }
    }
alarm-over = Die Zeit ist um: { $what }
alarm-changeover = Der Wechsel ist um, jetzt beginnt { $what }

## Beamer
context-beamer = Beamer
key-beamer = Beamer: zeigen, was alle sehen sollen
beamer-view-auto = Automatisch
beamer-auto-now = Automatisch: { $view }
beamer-view-clock = Uhr
beamer-view-question = Frage
beamer-view-cards = Karten
beamer-view-clusters = Cluster
beamer-view-rota = Wechselplan
beamer-view-dots = Punkte
beamer-key-view = Ansicht
beamer-key-next-view = Nächste Ansicht
beamer-key-previous-view = Vorige Ansicht
beamer-key-next-page = Nächste Seite
beamer-key-next-page-short = weiter
beamer-key-previous-page = Vorige Seite
beamer-key-hold = Blättern anhalten oder weiterlaufen lassen
beamer-key-hold-short = anhalten
beamer-key-dark = Dunkel, und wieder hell
beamer-key-dark-short = dunkel
beamer-key-leave = Beamer verlassen
beamer-key-leave-short = zurück
beamer-held = angehalten
beamer-since = seit Beginn
beamer-soon = noch wenige Minuten
beamer-last = letzte Minute
beamer-over = Die Zeit ist um
beamer-changed = Der Wechsel ist um
beamer-changeover = Wechsel zu Runde { $number }
beamer-coming-round = Als Nächstes: { $name }
beamer-then = danach  { $title }
beamer-then-at = danach  { $time }  { $title }
beamer-then-changeover = { $minutes ->
        [one] danach eine Minute Wechsel
       *[other] danach { $minutes } Minuten Wechsel
    }
beamer-group = Gruppe { $name }
beamer-hosted = bei { $name }
beamer-near = fast gleichauf
beamer-newer = Gezeigt wird, was diese Version von Werkstatt lesen kann
beamer-cut-off = Der Ordner ist nicht zu erreichen
cli-show = Zeigt einen Workshop groß auf dem Beamer, neben dem Fenster der Moderation; liest nur
cli-show-usage = werkstatt show [OPTIONEN] ORDNER
cli-show-view = Was gezeigt wird: { $views }. Ohne Angabe auto: was zu dem passt, was im Fenster der Moderation gerade geschieht
cli-value-view = ANSICHT

## Sleep of the machine
sleep-notice = F2: Soll es mitzählen, dass der Laptop { $minutes } Minuten geschlafen hat ({ $from }–{ $to })?
sleep-title = Der Laptop hat { $minutes } Minuten geschlafen ({ $from }–{ $to })
sleep-count = Weiter zählen, als wäre nichts gewesen
sleep-skip = Schlaf nicht mitzählen: { $minutes } Minuten mehr
sleep-end-round = Runde beenden, um { $from }
sleep-end-item = Programmpunkt beenden, um { $from }

## Command line
cli-about = Führt durch einen moderierten Workshop-Tag: Programm, Karten, Cluster, Runden, Verabredungen und die fertige Dokumentation. Ein Laptop, kein Internet.
cli-usage = werkstatt [OPTIONEN] [ORDNER | BEFEHL]
cli-after-help =
    Ohne Befehl öffnet „werkstatt ORDNER“ den Workshop in diesem Ordner, „werkstatt“ allein den Startbildschirm.
    Mehr zu einem Befehl sagt „werkstatt BEFEHL --help“.
    Rückgabewert: 0 gelungen, 1 misslungen, 2 Aufruf nicht verstanden, 101 Fehler im Programm;
    beendet durch das Schließen des Fensters 129, durch Strg+C von außen 130, durch „kill“ 143.
cli-heading-usage = Aufruf:
cli-heading-commands = Befehle
cli-heading-arguments = Angaben
cli-heading-options = Optionen
cli-value-folder = ORDNER
cli-value-file = DATEI
cli-value-name = NAME
cli-value-text = TEXT
cli-value-date = JJJJ-MM-TT
cli-value-format = FORMAT
cli-value-target = ZIEL
cli-folder = Der Ordner eines Workshops, oder etwas darin
cli-any-folder = Der Ordner eines Workshops, oder etwas darin
cli-lang = Sprache der Oberfläche und der Dokumentation
cli-help = Zeigt diese Hilfe
cli-version = Zeigt die Version
cli-new = Legt einen neuen Workshop an
cli-new-usage = werkstatt new [OPTIONEN] ORDNER
cli-new-folder = Der neue Ordner; es darf ihn noch nicht geben, oder er ist leer
cli-new-template = Vorlage, nach Namen oder Datei; ohne sie ist der Workshop leer
cli-new-title = Titel des Workshops
cli-new-date = Tag des Workshops, zum Beispiel 2012-05-03 oder 03.05.2012
cli-new-place = Ort des Workshops
cli-new-no-template = Eine Vorlage „{ $name }“ gibt es nicht. Es gibt: { $names }. Es wurde nichts angelegt.
cli-import = Liest die Dokumentation eines früheren Workshops (Text in UTF-8) oder seine Kopie (JSON) ein
cli-import-usage = werkstatt import [OPTIONEN] DATEI
cli-import-file = Der Text oder die Kopie; „-“ liest von der Standardeingabe
cli-import-to = Der neue Ordner; sonst nach Tag und Ort benannt im Ordner der Workshops
cli-import-dry-run = Zeigt nur, was verstanden wird, und legt nichts an
cli-import-stdin = Standardeingabe
cli-import-nothing = In { $path } ist nichts zu erkennen, woraus ein Workshop würde: kein Programm, keine Karten, keine Themen, keine Verabredungen. Es wurde nichts angelegt.
cli-export = Schreibt die Dokumentation
cli-export-usage = werkstatt export [OPTIONEN] ORDNER
cli-export-format = Formate, durch Komma getrennt: { $formats }; „all“ heißt alle. Ohne Angabe: was die Endung von „-o DATEI“ sagt, auf die Standardausgabe md, sonst { $usual }
cli-export-output = Ordner oder Datei; „-“ schreibt auf die Standardausgabe. Sonst in den Ordner „export“ des Workshops. Nichts wird überschrieben
cli-export-names = Wie Personen heißen: full (ausgeschrieben, Vorgabe), initials (Anfangsbuchstaben), none (Person 1, Person 2 …)
cli-export-without = Abschnitte, die wegbleiben, durch Komma getrennt oder mehrmals angegeben: { $parts }
cli-export-paper = Papier für PDF und Druckvorlagen: a4 oder letter; sonst, was im Stil steht
cli-export-style = Datei mit dem Stil des Hauses (Farbe, Logo, Fußzeile); sonst „style.ron“ im Ordner der eigenen Vorlagen
cli-value-names = NAMEN
cli-value-part = ABSCHNITT
cli-value-paper = PAPIER
cli-export-one-format = Auf die Standardausgabe geht nur ein Format auf einmal. Nennen Sie eines mit „--format“, oder mit „-o“ einen Ordner.
cli-export-incomplete = Achtung: In { $path } war nicht alles zu lesen. Die Dokumentation enthält, was zu lesen war. Mehr sagt „werkstatt check“.
cli-check = Liest alles, was im Ordner eines Workshops liegt, und sagt, was es gefunden hat
cli-check-usage = werkstatt check [OPTIONEN] ORDNER
cli-completions = Gibt ein Skript aus, mit dem die Shell Befehle ergänzt
cli-completions-usage = werkstatt completions [OPTIONEN] SHELL
cli-completions-shell = bash, elvish, fish, powershell oder zsh
cli-man = Gibt die Handbuchseite aus
cli-no-randomness = Das System gibt keine Zufallszahlen her ({ $reason }); ohne sie lässt sich nichts anlegen. Nichts wurde verändert.
cli-not-saved = { $path } ist nicht vollständig gesichert: { $reason }. Was gesichert wurde, ist dort.
cli-usage-folder-and-command = „{ $folder }“ steht vor einem Befehl. Entweder ein Ordner oder ein Befehl; der Ordner eines Befehls steht dahinter.
cli-usage-missing = Es fehlt: { $argument }.
cli-usage-unknown = „{ $argument }“ ist hier nicht bekannt.
cli-usage-no-value = Zu „{ $argument }“ fehlt der Wert.
cli-usage-value = „{ $value }“ passt nicht zu „{ $argument }“.
cli-usage-twice = „{ $argument }“ passt nicht zu den anderen Angaben oder steht doppelt.
cli-usage-other = Diese Befehlszeile ist nicht zu verstehen.
cli-usage-allowed = Möglich ist: { $values }.
cli-usage-meant = War „{ $meant }“ gemeint?
cli-usage-help = Hilfe zeigt „werkstatt --help“ oder „werkstatt BEFEHL --help“.
cli-check-logs = { $count ->
    [one] ein Log
   *[other] { $count } Logs
}
cli-check-lines = { $count ->
    [one] eine Zeile
   *[other] { $count } Zeilen
}
cli-check-items = { $count ->
    [one] ein Programmpunkt
   *[other] { $count } Programmpunkte
}
cli-check-cards = { $count ->
    [one] eine Karte
   *[other] { $count } Karten
}
cli-check-themes = { $count ->
    [one] ein Thema
   *[other] { $count } Themen
}
cli-check-answers = { $count ->
    [one] ein Beitrag
   *[other] { $count } Beiträge
}
cli-check-agreements = { $count ->
    [one] eine Verabredung
   *[other] { $count } Verabredungen
}
cli-check-people = { $count ->
    [one] eine Person
   *[other] { $count } Personen
}
cli-check-contested = { $count ->
    [one] An einer Stelle stehen zwei Fassungen nebeneinander; im Programm lässt sich eine wählen.
   *[other] An { $count } Stellen stehen zwei Fassungen nebeneinander; im Programm lässt sich eine wählen.
}
cli-check-copy-missing = Eine lesbare Kopie (workshop.ron) gibt es noch nicht.
cli-check-copy-current = Die lesbare Kopie (workshop.ron) ist auf dem neuesten Stand.
cli-check-copy-stale = Die lesbare Kopie (workshop.ron) ist älter als die Logs; beim nächsten Öffnen wird sie erneuert.
cli-check-copy-edited = Die lesbare Kopie (workshop.ron) wurde von Hand geändert; sie wird aufgehoben, bevor eine neue geschrieben wird.
cli-check-copy-unreadable = Die lesbare Kopie (workshop.ron) ist nicht zu lesen: { $reason }. Sie lässt sich aus den Logs neu schreiben.
cli-check-from-copy = In den Logs steht nichts; gelesen wurde die lesbare Kopie (workshop.ron).
cli-check-torn = { $file }: Die letzte Zeile wurde beim Schreiben unterbrochen ({ $bytes } Bytes). Das ist nach einem Absturz üblich.
cli-check-newer = { $file }, Zeile { $line }: von einer neueren Version geschrieben ({ $program }). Der Workshop lässt sich hier nur lesen.
cli-check-drafts = { $count ->
    [one] Ein angefangener Text wartet; beim Öffnen ist er wieder da.
   *[other] { $count } angefangene Texte warten; beim Öffnen sind sie wieder da.
}
cli-check-missing = { $count ->
    [one] Im Log { $run } fehlt Zeile { $from }.
   *[other] Im Log { $run } fehlen die Zeilen { $from } bis { $to }.
}
cli-check-fine = Alles ist zu lesen.
cli-check-damaged = Beschädigt:
cli-check-advice = Alles andere wurde gelesen, nichts wurde verändert. Gibt es anderswo eine Kopie des Ordners „log“ (anderer Laptop, Stick, Sicherung), dann legen Sie ihre Dateien dazu: Werkstatt fügt zusammen, was zusammengehört.
cli-damage-line = { $file }, Zeile { $line }: { $reason }
cli-damage-lines = { $file }, Zeilen { $from } bis { $to }: { $reason }
cli-damage-checksum = nicht das, was geschrieben wurde (Prüfsumme)
cli-damage-no-checksum = am Ende fehlt die Prüfsumme
cli-damage-not-text = kein Text in UTF-8
cli-damage-too-long = länger, als eine Zeile sein darf
cli-damage-meaningless = steht da, wie es geschrieben wurde, ergibt aber keinen Sinn
cli-damage-header = die erste Zeile sagt nicht, was das für eine Datei ist; der Rest wurde gelesen
cli-damage-no-run = weder Name noch erste Zeile sagen, von welchem Lauf das Log ist; es wurde nicht verwendet
cli-damage-not-a-file = keine Datei
cli-damage-unreadable = nicht zu lesen: { $reason }
cli-damage-differs = zwei Fassungen dieses Logs sagen Verschiedenes; beide wurden verwendet
## Fotos
picture-missing = die Datei fehlt
picture-io = nicht lesbar: { $reason }
picture-unreadable = nicht lesbar
picture-not-a-picture = weder JPEG noch PNG
picture-damaged = beschädigt oder unvollständig
picture-too-large = mit { $megapixels } Megapixeln zu groß
photos-at-item = Programmpunkt { $number }: { $name }
photos-at-break = Programmpunkt: { $name }
photos-at-theme = Thema { $number }: { $name }
photos-at-question = Frage { $number }: { $name }
photos-at-workshop = Workshop als Ganzes
photos-error-missing = { $path } gibt es nicht. Angehängt wurde nichts.
photos-error-read = { $path } lässt sich nicht lesen: { $reason }. Angehängt wurde nichts.
photos-error-too-large = { $path } ist mit { $size } zu groß; mehr als { $most } darf ein Foto nicht haben. Angehängt wurde nichts.
photos-error-no-picture = { $path } ist weder JPEG noch PNG. Angehängt wurde nichts.
photos-error-heic = { $path } ist ein Bild im Format HEIC. Bitte im Telefon als JPEG speichern und noch einmal anhängen.
photos-error-damaged = { $path } ist beschädigt oder unvollständig. Angehängt wurde nichts.
photos-error-pixels = { $path } ist mit { $megapixels } Megapixeln zu groß. Bitte kleiner speichern und noch einmal anhängen.
photos-error-write = { $path } lässt sich nicht in den Ordner „photos“ kopieren: { $reason }. Angehängt wurde nichts.
photos-error-no-folder = Dieser Workshop hat keinen Ordner, in den ein Foto kopiert werden könnte.
photos-error-thread = Das Foto ließ sich nicht kopieren. Bitte noch einmal versuchen.
photos-key-add = Foto anhängen
photos-key-list = Fotos ansehen und ordnen
photos-files-title = Foto aussuchen
photos-form-new = Foto { $file }
photos-form-edit = Foto ändern
photos-field-caption = Bildunterschrift
photos-field-caption-hint = was zu sehen ist, in einem Satz
photos-field-at = Gehört zu
photos-taking = Das Foto wird kopiert …
photos-leaving = Das Foto wird noch kopiert, dann ist Schluss.
photos-attached = Foto angehängt – { $place }
photos-list-title = Fotos
photos-list-hints = a Neu · Enter Ändern · x Löschen · Alt+↑↓ Verschieben · Esc
photos-list-empty = Noch kein Foto: a hängt eines an.
photos-no-caption = ohne Bildunterschrift
photos-deleted = Foto gelöscht. Die Datei bleibt im Ordner „photos“.
cli-photo = Fotos der Wand anhängen
cli-photo-usage = werkstatt photo [OPTIONEN] ORDNER DATEI…
cli-photo-files = Die Fotos (JPEG oder PNG); sie werden in den Ordner „photos“ kopiert, ohne Angaben zum Ort
cli-photo-at = Wozu sie gehören: Nummer oder Titel eines Programmpunkts, ein Thema oder eine Frage („Thema 1“, „Frage 2“ oder der Anfang des Namens)
cli-photo-caption = Bildunterschrift
cli-photo-attached = { $file } → { $place }
cli-photo-unknown = So heißt hier nichts: { $text }. Angehängt wurde nichts. Fotos können gehören zu:
cli-photo-nowhere = So heißt hier nichts: { $text }. Es gibt noch weder Programmpunkt noch Thema noch Frage. Angehängt wurde nichts.
cli-photo-ambiguous = So heißt hier mehreres: { $text }. Angehängt wurde nichts. Gemeint sein kann:
cli-check-photos = { $count ->
    [one] 1 Foto
   *[other] { $count } Fotos
}
cli-check-photos-bad = Diese Fotos lassen sich nicht zeigen:
cli-check-photos-advice = Legen Sie die Datei unter demselben Namen wieder in den Ordner „photos“, oder hängen Sie das Foto noch einmal an. Alles andere ist zu lesen, nichts wurde verändert.
## Prüfung vor dem Schluss
closing-nobody = Ohne Verantwortliche
closing-nobody-do = Wer antwortet dafür? Eine Person eintragen.
closing-several = Mehrere Verantwortliche
closing-several-do = Eine Person antwortet dafür, die anderen helfen mit – auch im Text.
closing-absent = Verantwortliche nicht im Raum
closing-absent-do = Heute noch fragen oder jemand anderen nennen.
closing-no-date = Ohne Termin
closing-no-date-do = Bis wann? Einen Tag eintragen, oder „nächstes Treffen“.
closing-overdue = Termin ist vorbei
closing-overdue-do = Neu vereinbaren oder als erledigt eintragen.
closing-no-precondition = Zurückgestellt ohne Voraussetzung
closing-no-precondition-do = Worauf wartet es? Eintragen, was zuerst da sein muss.
closing-no-answer = Thema ohne Beitrag
closing-no-answer-do = Was ist dort gesagt worden? Einen Beitrag eintragen.
closing-no-task = Thema ohne Aufgabe
closing-no-task-do = Was folgt daraus? Eine Aufgabe mit dem Thema als Herkunft eintragen.
closing-no-sponsor = Niemand spricht die Person an
closing-no-sponsor-do = Wer kennt sie? Den Namen dahinter schreiben.
closing-many = Spricht mehr als { $most } Personen an
closing-many-do = Auf andere verteilen, damit niemand vergessen wird.
closing-contested = Zwei Fassungen
closing-contested-do = Gemeinsam entscheiden, welche gilt.
closing-task = Aufgabe { $number }
closing-decision = Beschluss { $number }
closing-postponed = Zurückgestellt { $number }
closing-same = wie Aufgabe { $number }: { $names }
closing-approaches = { $name } spricht { $count } Personen an
closing-clear = Nichts ist mehr offen: Was verabredet ist, hat eine Person und einen Termin – gut gemacht!
closing-hints = Enter hingehen · Esc zurück
closing-next = Weiter mit { $key } ({ $left ->
    [one] noch 1 offen
   *[other] noch { $left } offen
})
## Offenes aus einem früheren Workshop
carry-title = Folgetreffen: { $title }
carry-item-day = Offene Verabredungen vom { $day }
carry-item-title = Offene Verabredungen aus { $title }
carry-item = Offene Verabredungen vom letzten Mal
carry-origin = Workshop { $title } vom { $day }
carry-origin-title = Workshop { $title }
carry-origin-day = Workshop vom { $day }
carry-origin-unknown = früherer Workshop
carry-how = Was ist daraus geworden? Bei jedem Punkt den Stand eintragen, neu vereinbaren oder streichen.
carry-goal = Ziel dieses Treffens: { $goal }
carry-postponed = Zurückgestellt; ist die Voraussetzung jetzt da?
carry-agreed-start = Vereinbarter Beginn: { $time }
carry-with = mit { $names }
carry-due = bis { $day }
carry-due-now = bis zu diesem Treffen
carry-waits = wartet auf: { $what }
carry-count-tasks = { $count ->
    [one] 1 Aufgabe
   *[other] { $count } Aufgaben
}
carry-count-postponed = { $count } zurückgestellt
carry-count-people = { $count ->
    [one] 1 Person
   *[other] { $count } Personen
}
carry-done = Übernommen aus { $origin }: { $what }.
carry-nothing-open = { $origin }: Nichts ist offen geblieben, es gab nichts zu übernehmen.
carry-text = { $path } ist ein Text, kein Workshop. Nennen Sie den Ordner eines Workshops, seine workshop.ron oder einen Export in JSON.
carry-newer = { $path }: { $what } Was offen ist, ist deshalb vielleicht nicht ganz zu sehen. Nehmen Sie die neuere Version des Programms.
carry-damaged = { $path } ist beschädigt: { $what } „werkstatt check“ sagt alles dazu. Was noch zu lesen ist, nehmen Sie so: „werkstatt export ORDNER --format json“, und dann die JSON-Datei hinter „--from“.
carry-nothing-made = Nichts wurde angelegt.
cli-value-earlier = FRÜHERER
cli-new-from = Offenes aus einem früheren Workshop übernehmen: Ordner, workshop.ron oder JSON; auch mehrmals
cli-check-open-points = Stattdessen die Prüfung vor dem Schluss: was den Verabredungen noch fehlt
start-new-from = Offenes aus
start-new-from-none = keinem früheren Workshop
## Verabredungen
agreements-tasks = Aufgaben
agreements-decisions = Beschlüsse
agreements-postponed = Zurückgestellt
agreements-meeting = Nächstes Treffen
agreements-meeting-short = Treffen
agreements-invitees = Einladungsliste
agreements-invitees-short = Einladungen
agreements-context-list = Verabredungen (Listen)
agreements-context-poll = Terminabfrage
agreements-check-open = Prüfung: { $count } offen
agreements-check-open-short = { $count } offen
agreements-check-none = Prüfung: nichts offen
agreements-check-title = Prüfung: { $count } offen
agreements-key-new = Neuer Eintrag
agreements-key-new-short = Neu
agreements-key-edit = Eintrag ändern
agreements-key-edit-short = Ändern
agreements-key-delete = Eintrag löschen
agreements-key-up = Eintrag nach oben
agreements-key-down = Eintrag nach unten
agreements-key-status = Stand der Aufgabe wechseln
agreements-key-status-short = Stand
agreements-key-answer = Nächste Antwort
agreements-key-answer-short = Antwort
agreements-key-choose = Termin wählen
agreements-key-option = Neuer Termin
agreements-key-yes = Antwort: ja
agreements-key-if-need-be = Antwort: wenn nötig
agreements-key-no = Antwort: nein
agreements-key-silent = Antwort zurücknehmen
agreements-key-edit-option = Termin ändern
agreements-key-delete-option = Termin löschen
agreements-key-check = Prüfen, was noch fehlt
agreements-key-check-short = Prüfung
agreements-key-goal = Ziel und Ort des nächsten Treffens
agreements-key-settle = Bei zwei Fassungen: diese behalten
agreements-kind-task = Aufgabe
agreements-kind-decision = Beschluss
agreements-kind-postponed = Zurückgestellt
agreements-status-open = offen
agreements-status-underway = in Arbeit
agreements-status-done = erledigt
agreements-status-dropped = entfallen
agreements-due-next = nächstes Treffen
agreements-due-missing = fehlt
agreements-due-past = vorbei
agreements-nobody = niemand
agreements-absent = nicht im Raum
agreements-gone = nicht mehr dabei
agreements-waits-missing = nicht gesagt
agreements-more = + { $count } weitere
agreements-rival = gleichzeitig geschrieben: { $text } (v behält das Gezeigte)
agreements-outlived = anderswo gelöscht (v behält es)
agreements-column-number = Nr
agreements-field-what = Was
agreements-field-who = Wer
agreements-field-with = Mit wem
agreements-field-due = Bis
agreements-field-status = Stand
agreements-field-kind = Art
agreements-field-precondition = Voraussetzung
agreements-field-waits = Wartet auf
agreements-field-origin = Herkunft
agreements-field-name = Name
agreements-field-organisation = Organisation
agreements-field-sponsor = Spricht an
agreements-field-note = Bemerkung
agreements-field-date = Tag
agreements-field-time = Uhrzeit
agreements-field-goal = Ziel
agreements-field-place = Ort
agreements-hint-task = was getan wird
agreements-hint-decision = was ab jetzt gilt
agreements-hint-postponed = was warten muss
agreements-hint-precondition = was vorher da sein oder geschehen muss
agreements-hint-who = eine Person, die dafür einsteht
agreements-hint-with = weitere Namen, mit Komma getrennt
agreements-hint-due = 30.06. · 30.06.2012 · nächstes Treffen
agreements-hint-origin = woher es kommt: Thema, Frage, Karte
agreements-hint-name = Vor- und Nachname oder Amt
agreements-hint-sponsor = wer aus dem Raum die Person anspricht
agreements-hint-date = 18.09. · 18.09.2012
agreements-hint-time = 17:00
agreements-hint-label = zum Beispiel: mit Kinderbetreuung
agreements-hint-goal = wozu das Treffen dient
agreements-form-task = Neue Aufgabe
agreements-form-decision = Neuer Beschluss
agreements-form-postponed = Neu zurückgestellt
agreements-form-edit = Verabredung ändern
agreements-form-invitee = Einladung { $number }
agreements-form-invitee-edit = Einladung ändern
agreements-form-option = Neuer Termin
agreements-form-option-edit = Termin ändern
agreements-refuse-what = Hier fehlt noch, worum es geht.
agreements-refuse-who = Verantwortlich ist eine Person; die anderen gehören zu „Mit wem“.
agreements-refuse-due = Ein Tag wie 30.06. oder 30.06.2012, „nächstes Treffen“ oder leer.
agreements-refuse-name = Der Name fehlt noch.
agreements-refuse-date = Ein Tag wie 18.09. oder 18.09.2012; ohne Tag eine Bemerkung.
agreements-refuse-time = Eine Uhrzeit wie 17:00 oder 9.30, oder leer.
agreements-invited = { $name } steht auf der Liste. Esc beendet.
agreements-invited-twice = { $name } steht jetzt zweimal auf der Liste.
agreements-invitees-foot = { $count ->
    [one] eine Einladung
   *[other] { $count } Einladungen
} · ohne Ansprechende: { $missing }
agreements-deleted = Gelöscht. Strg+Z holt es zurück.
agreements-nothing-found = Nichts gefunden. Esc hebt den Filter auf.
agreements-no-tasks = Noch keine Aufgaben. Hier steht, wer was bis wann tut. Mit a die erste anlegen.
agreements-no-decisions = Noch keine Beschlüsse. Hier steht, was ab jetzt gilt. Mit a den ersten festhalten.
agreements-no-postponed = Nichts zurückgestellt. Hier steht, was warten muss, und worauf. Mit a etwas zurückstellen.
agreements-no-invitees = Noch niemand auf der Liste. Hier steht, wer beim nächsten Mal dabei sein soll und wer die Person anspricht. Mit a eintragen; eine eingefügte Liste wird zu einer Zeile je Name.
agreements-no-options = Noch keine Termine zur Auswahl. Mit a einen Tag anbieten; danach antwortet jede Person mit ja, wenn nötig oder nein.
agreements-no-voters = Noch keine Personen. In F7 eintragen, wer da ist; hier antwortet dann jede und jeder auf jeden Termin.
agreements-no-goal = noch keins · mit g aufschreiben
agreements-day = Termin
agreements-day-open = noch offen
agreements-day-none = noch keiner
agreements-at-time = { $time } Uhr
agreements-weekdays = Mo Di Mi Do Fr Sa So
agreements-days-shown = Termin { $first } bis { $last } von { $all }
agreements-tally = { $day }: { $yes } ja · { $maybe } wenn nötig · { $no } nein
agreements-tally-silent = { $count } ohne Antwort
agreements-yes = ja
agreements-if-need-be = wenn nötig
agreements-no = nein
agreements-best = beste
agreements-taken = gewählt
agreements-chosen = Nächstes Treffen: { $day }
agreements-unchosen = Nicht mehr gewählt: { $day }
agreements-paste-hints = Enter übernimmt · Esc bricht ab
agreements-paste-invitees = { $count ->
    [one] Eine Einladung
   *[other] { $count } Einladungen
} einfügen?
agreements-paste-agreements = { $count ->
    [one] Eine Verabredung
   *[other] { $count } Verabredungen
} einfügen?

## Cluster
clusters-key-digit = Karte zum Thema dieser Nummer
clusters-key-digit-short = Zum Thema
clusters-key-unsort = Karte zurück zu den unsortierten
clusters-key-mark = Karte markieren
clusters-key-mark-short = Markieren
clusters-key-heading = Überschrift geben
clusters-key-heading-short = Überschrift
clusters-key-twin = Karte doppelt hängen
clusters-key-twin-short = Doppelt
clusters-key-suggested = Vorschlag übernehmen
clusters-key-edit = Karte oder Überschrift ändern
clusters-key-delete = Karte abhängen, Überschrift auflösen
clusters-key-up = Karte nach oben
clusters-key-down = Karte nach unten
clusters-key-left = Karte ins Thema links
clusters-key-right = Karte ins Thema rechts
clusters-key-new = Neues Thema
clusters-key-manage = Themen verwalten
clusters-key-tiles = Kacheln oder Zeilen
clusters-key-settle = Gezeigte Fassung behalten
clusters-unsorted = Unsortiert
clusters-no-heading = ohne Überschrift
clusters-no-category = ohne Kategorie
clusters-also = auch unter { $themes }
clusters-marked = { $count } markiert
clusters-suggestion = Vorschlag: { $theme } (wegen „{ $card }“) · g übernimmt
clusters-no-suggestion = Zu dieser Karte gibt es keinen Vorschlag.
clusters-no-cards = Noch keine Karten. Gesammelt werden sie unter F3, hier werden sie sortiert.
clusters-no-themes = Themen sind die Spalten der Wand: Unter ihnen hängen die Karten, die zusammengehören. Es gibt noch keines – a legt das erste an. Danach hängt die Ziffer eines Themas die ausgewählte Karte dorthin.
clusters-all-sorted = Alle Karten hängen.
clusters-empty-theme = Noch leer. Die Ziffer { $number } hängt die ausgewählte Karte hierher.
clusters-nothing-found = Hier passt keine Karte zum Filter.
clusters-not-contested = Hier gibt es nur eine Fassung.
clusters-rival = v behält diese Fassung; die andere: { $text }
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
clusters-edit-card = Karte ändern
clusters-edit-heading = Überschrift ändern
clusters-edit-theme = Thema ändern
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
clusters-loose-keys = Enter gibt diesen Karten eine Überschrift. Leertaste markiert sie alle.
clusters-empty-far = Noch leer.
## Personen
people-key-new = Neue Person
people-key-new-short = Neu
people-key-present = Anwesend oder nicht
people-key-all-present = Alle anwesend; noch einmal: niemand
people-key-present-short = Abhaken
people-key-edit = Person ändern
people-key-edit-short = Ändern
people-key-group = Nächste Gruppe für die Person
people-key-group-short = Gruppe
people-key-groups = Gruppen bilden
people-key-sort = Nach Nachnamen oder Eingabe ordnen
people-key-up = Person nach oben
people-key-down = Person nach unten
people-key-delete = Person löschen
people-key-settle = Bei zwei Fassungen: diese behalten
people-new = Neue Person
people-new-present = Neue Person, anwesend
people-edit = Person
people-field-name = Name
people-field-organisation = Organisation
people-field-group = Gruppe
people-field-present = Anwesend
people-hint-new = Vor- und Nachname; leer mit Enter: fertig
people-no-group = keine
people-needs-name = Wie heißt die Person?
people-groups = { $present ->
        [one] Gruppen bilden aus einer anwesenden Person
       *[other] Gruppen bilden aus { $present } Anwesenden
    }
people-groups-made = { $count ->
        [one] Eine Gruppe ist gebildet. Strg+Z nimmt das zurück.
       *[other] { $count } Gruppen sind gebildet. Strg+Z nimmt das zurück.
    }
people-groups-nobody = Gruppen werden aus allen gebildet, die da sind: die Leertaste hakt ab, A alle.
people-all-here = { $count ->
    [one] Die eine Person ist da.
   *[other] Alle { $count } sind da. Wer fehlt, den nimmt die Leertaste aus; noch einmal A: niemand.
}
people-all-gone = { $count ->
    [one] Die eine Person ist nicht mehr abgehakt.
   *[other] Von { $count } Personen ist niemand mehr abgehakt.
}
people-no-groups = Noch gibt es keine Gruppen: m bildet welche aus allen, die da sind.
people-known = { $name } steht schon in der Liste.
people-known-arrives = { $name } stand schon in der Liste und ist jetzt da.
people-deleted = { $name } ist gelöscht. Strg+Z holt die Person zurück.
people-sorted = Verschieben geht in der Reihenfolge der Eingabe: o wechselt dorthin.
people-order-name = Geordnet nach Nachnamen.
people-order-typed = In der Reihenfolge der Eingabe.
people-present = { $present } von { $total } da
people-total = { $total ->
        [one] Eine Person
       *[other] { $total } Personen
    }
people-hint-present = Die Leertaste hakt ab, wer da ist, A alle.
people-groups-are = Gruppen
people-without = ohne { $count }
people-group = Gruppe { $name } · { $count }
people-group-without = Ohne Gruppe · { $count }
people-column-present = da
people-column-name = Name
people-column-organisation = Organisation
people-column-group = Gruppe
people-empty = Hier stehen alle, die teilnehmen: mit ihrer Organisation, und ob sie da sind.
people-empty-key = Mit a kommt eine Person nach der anderen hinzu.
people-empty-paste = Eine Liste aus der Zwischenablage lässt sich einfügen: auf jeder Zeile ein Name, dahinter die Organisation.
people-no-match = Niemand passt zum Filter. Esc hebt ihn auf.
people-paste = { $count ->
        [0] Alle stehen schon in der Liste
        [one] Eine Person aufnehmen?
       *[other] { $count } Personen aufnehmen?
    }
people-paste-hints = Enter nimmt auf · Esc verwirft
people-paste-known = steht schon da
people-paste-left-out = Ausgelassene Spalten: { $columns }
## Gruppen und Paare
people-key-together = Diese zwei zusammen
people-key-apart = Diese zwei getrennt
people-key-pairs = Paare, die zusammen oder getrennt sein sollen
people-key-place = Allen ohne Platz einen geben
people-pair-first-together = { $name } zusammen mit …: die andere Person wählen und noch einmal +.
people-pair-first-apart = { $name } getrennt von …: die andere Person wählen und noch einmal -.
people-pair-none = Kein Paar: es war zweimal dieselbe Person.
people-pair-together = { $one } und { $other } sollen zusammen sein. Es gilt, sobald neu gemischt wird.
people-pair-apart = { $one } und { $other } sollen sich nicht treffen. Es gilt, sobald neu gemischt wird.
people-pair-same = Das gilt schon für { $one } und { $other }.
people-pairs-title = Paare: Enter hebt eine Regel auf
people-pairs-empty = Noch keine Paare: + und - bestimmen für zwei Personen, ob sie zusammen oder getrennt sein sollen.
people-pair-cleared = Für { $one } und { $other } gilt nichts mehr. Strg+Z nimmt das zurück.
people-arrived-group = { $name } hat noch keine Gruppe: u gibt einen Platz, niemand sonst zieht um.
people-arrived-seat = { $name } sitzt noch nirgends: u gibt einen Platz, niemand sonst zieht um.
people-host-left-stations = { $name } ist nicht mehr da und betreut „{ $theme }“. F5, Esc, o legt jemand anderen fest.
people-host-left = { $name } ist nicht mehr da und betreut „{ $theme }“. F5, dann w und v: jemand vom Tisch übernimmt.
people-placed = { $count ->
        [one] Eine Person hat jetzt einen Platz; niemand sonst ist umgezogen. Strg+Z nimmt das zurück.
       *[other] { $count } Personen haben jetzt einen Platz; niemand sonst ist umgezogen. Strg+Z nimmt das zurück.
    }
people-nobody-waits = Alle, die da sind, haben einen Platz.
people-nothing-to-place = Noch gibt es weder Gruppen noch verteilte Tische.
groups-context = Beim Bilden von Gruppen
groups-key-more = Eine mehr
groups-key-less = Eine weniger
groups-key-digit = Die Zahl eintippen
groups-key-size = Zahl der Gruppen oder ihre Größe
groups-key-organisations = Organisationen mischen oder zusammenlassen
groups-key-shuffle = Neu mischen
groups-key-take = So bilden
groups-hints = Enter bildet sie · n mischt neu · Tab Zahl/Größe · o Organisationen · Esc
groups-count = { $count ->
        [one] Eine Gruppe
       *[other] { $count } Gruppen
    }
groups-about = Etwa { $size } in jeder, also { $count ->
        [one] eine Gruppe
       *[other] { $count } Gruppen
    }
groups-sizes = je { $sizes }
groups-mix = Organisationen gemischt
groups-keep = Organisationen zusammen
groups-seed = Auslosung { $number }
groups-number = Eine Zahl bitte: tippen, oder + und -.
groups-fewer = { $people ->
        [one] Es ist nur eine Person da: sie ist eine Gruppe für sich.
       *[other] Es sind nur { $people } Personen da: jede ist eine Gruppe für sich.
    }
groups-only-hosts = Alle, die da sind, betreuen ein Thema: für Gruppen bleibt niemand.
groups-begun = Die Runden haben begonnen: so ziehen Leute um. Wer spät kommt, bekommt mit u einen Platz.
groups-hosts = { $count ->
        [one] Eine Person betreut ein Thema und gehört zu keiner Gruppe.
       *[other] { $count } Personen betreuen ein Thema und gehören zu keiner Gruppe.
    }

## Wechselplan: was nicht aufgeht
rotation-nobody = jemand
rotation-group = Gruppe { $name }
rotation-table = { $theme }, Tisch { $table }
rotation-in-round = { $rounds }: { $said }
rotation-not-together = { $one } und { $other } sind nicht zusammen: { $why }
rotation-not-apart = { $one } und { $other } treffen sich: { $why }
rotation-why-contradiction = andere Paare verlangen das Gegenteil.
rotation-why-too-many = es gehören mehr zusammen, als Platz ist.
rotation-why-host = wer ein Thema betreut, bleibt dort.
rotation-why-settled = ihre Plätze stehen schon fest.
rotation-why-no-room = mit allem anderen geht es nicht auf.
rotation-why-by-hand = so steht es jetzt im Plan; neu mischen hilft.
rotation-not-drawn = Die Tische sind noch nicht ausgelost.
rotation-nowhere = { $count ->
        [one] { $names } hat noch keinen Platz.
       *[other] { $names } haben noch keinen Platz.
    }
rotation-names-more = { $names } und { $more } weitere
rotation-twice = { $name } betreut mehrere Themen zugleich: { $themes }.
rotation-again = { $group } ist wieder bei { $theme }, war aber noch nicht bei { $unseen }.
rotation-known = { $group } kennt { $theme } schon.
rotation-missed = { $group } kommt nie zu { $themes }.
rotation-empty = { $table } bleibt leer.
rotation-full-groups = Bei { $table } sind { $count } Gruppen; ausgewogen wären höchstens { $fair }.
rotation-full-people = Bei { $table } sitzen { $count }; ausgewogen wären höchstens { $fair }.
rotation-host-gone = { $name } betreut { $theme } und ist nicht da; im Plan lässt v jemanden vom Tisch übernehmen.
rotation-host-away = { $name } betreut { $theme } und sitzt woanders.
rotation-group-astray = { $group } war zu einem Thema geschickt, das es nicht mehr gibt.
rotation-person-astray = { $name } saß an einem Tisch, den es nicht mehr gibt, und braucht einen Platz.
rotation-no-tables = Noch gibt es kein Thema, also keinen Tisch.
rotation-no-rounds = Es kommt keine Runde mehr.
rotation-nobody-present = Niemand ist als anwesend abgehakt: bei den Personen (F7) hakt die Leertaste ab, A alle.
rotation-few-people = { $people ->
        [one] Es ist nur eine Person für { $tables } Tische da: die anderen bleiben leer.
       *[other] Es sind nur { $people } Personen für { $tables } Tische da: einige bleiben leer.
    }
## Runden
context-rounds-setup = Runden einrichten
rounds-key-save = Beitrag speichern
rounds-key-save-short = Speichern
rounds-key-next-question = Nächste Frage
rounds-key-next-question-short = Frage
rounds-key-previous-question = Vorige Frage
rounds-key-next-theme = Nächstes Thema
rounds-key-next-theme-short = Thema
rounds-key-previous-theme = Voriges Thema
rounds-key-list = Zurück zur Liste
rounds-key-list-short = Liste
rounds-key-other-group = Andere Gruppe hat das geschrieben
rounds-key-new = Beitrag schreiben
rounds-key-new-short = Beitrag
rounds-key-start = Runde starten oder beenden
rounds-key-start-short = Start/Stopp
rounds-key-next = Nächste Runde
rounds-key-more = Eine Minute mehr
rounds-key-less = Eine Minute weniger
rounds-key-five-more = Fünf Minuten mehr
rounds-key-five-less = Fünf Minuten weniger
rounds-key-grid = Übersicht: Fragen und Themen
rounds-key-grid-short = Übersicht
rounds-key-overview = Wer ist wo?
rounds-key-manage = Themen, Fragen, Gruppen und Runden einrichten
rounds-key-manage-short = Einrichten
rounds-key-open = Öffnen: Frage beantworten, Beitrag ändern
rounds-key-edit = Beitrag oder Frage ändern
rounds-key-delete = Beitrag oder Frage löschen
rounds-key-up = Nach oben verschieben
rounds-key-down = Nach unten verschieben
rounds-key-to-previous-theme = Beitrag zum vorigen Thema
rounds-key-to-next-theme = Beitrag zum nächsten Thema
rounds-key-transfer = Beitrag zu anderer Frage oder anderem Thema
rounds-key-settle = Bei zwei Fassungen: diese behalten
rounds-key-host = Gastgeber:in festlegen
rounds-key-make-groups = Gruppen aus allen Anwesenden bilden
rounds-key-digit = Thema dieser Nummer
rounds-key-setup-new = Neu
rounds-key-setup-several = Mehrere
rounds-key-setup-edit = Ändern
rounds-key-setup-delete = Löschen
rounds-key-setup-next = Nächste Liste
rounds-key-setup-previous = Vorige Liste
rounds-key-setup-start = Runde starten oder beenden
rounds-theme = Thema
rounds-themes = Themen
rounds-questions = Fragen
rounds-groups-tab = Gruppen
rounds-rounds = Runden
rounds-unnamed = (ohne Namen)
rounds-none = –
rounds-clock = Runde { $number } von { $of }
rounds-clock-changeover = danach { $minutes } min Wechsel
rounds-changeover = Wechsel
rounds-then = dann Runde { $number } von { $of }
rounds-between = Als Nächstes Runde { $number } von { $of } · { $key } startet sie
rounds-plan = { $count ->
    [one] Eine Runde zu { $minutes } min
   *[other] { $count } Runden zu je { $minutes } min
}
rounds-plan-mixed = { $count } Runden zu { $minutes } min
rounds-ready = { $plan } · { $key } startet
rounds-all-over = { $count ->
    [one] Die Runde ist vorbei
   *[other] Alle { $count } Runden sind vorbei
}
rounds-no-rounds = Noch keine Runden: { $key } plant sie.
rounds-no-themes = Noch keine Themen
rounds-no-groups = Noch keine Gruppen: { $key } teilt sie ein.
rounds-not-set-up = Noch nicht eingerichtet: { $key } zeigt Themen, Fragen, Gruppen, Runden.
rounds-groups = { $count ->
    [0] keine Gruppe
    [one] Gruppe { $names }
   *[other] Gruppen { $names }
}
rounds-here-now = hier: { $groups }
rounds-here-soon = gleich hier: { $groups }
rounds-here-first = zuerst hier: { $groups }
rounds-here-last = zuletzt hier: { $groups }
rounds-host = Gastgeber:in { $name }
rounds-answers = { $count ->
    [one] 1 Beitrag
   *[other] { $count } Beiträge
}
rounds-missing = fehlt noch
rounds-missing-short = fehlt
rounds-stray = Ohne Thema oder Frage: c ordnet neu zu
rounds-rival = andere Fassung: { $text }
rounds-outlived = anderswo gelöscht, hier geändert: v behält den Beitrag
rounds-placeholder = Beitrag schreiben: Enter speichert, Tab nächste Frage
rounds-placeholder-list = a schreibt weiter
rounds-too-much = Das ist zu viel Text für einen Beitrag (höchstens 64 KB).
rounds-no-match = Kein Beitrag passt zum Filter. Esc zeigt wieder alle.
rounds-teach-themes = Hier stehen die Beiträge der Arbeitsgruppen, nach Themen und Fragen. Zuerst braucht es Themen, zwischen denen die Gruppen wechseln (dieselben wie in F4 Cluster): a legt sie an.
rounds-teach-questions = Jedes Thema bekommt dieselben Fragen, etwa: „Was muss unbedingt beachtet werden?“ Noch gibt es keine: a legt sie an.
rounds-no-theme-yet = Noch keine Themen: m legt sie an.
rounds-none-to-start = Noch keine Runden: m plant sie.
rounds-all-over-hint = Alle Runden sind vorbei. Unter m startet s eine noch einmal.
rounds-started-with-item = Runde { $number } läuft, und mit ihr „{ $title }“.
rounds-minutes-now = Runde { $number } dauert jetzt { $minutes } min.
rounds-changeover-now = Der Wechsel dauert jetzt { $minutes } min.
rounds-answer-deleted = Beitrag gelöscht, Strg+Z holt ihn zurück.
rounds-question-deleted = Frage gelöscht, Strg+Z holt sie zurück.
rounds-question-answered = Zu dieser Frage gibt es Beiträge. Unter m lässt sie sich trotzdem löschen.
rounds-answer-moved = Jetzt bei { $place }
rounds-nowhere-else = Es gibt nur dieses Thema und diese Frage.
rounds-transfer-title = Wohin gehört der Beitrag?
rounds-settled = Diese Fassung gilt.
rounds-not-contested = Von diesem Beitrag gibt es nur eine Fassung.
rounds-paste-title = { $count ->
    [one] 1 Beitrag zu „{ $question }“
   *[other] { $count } Beiträge zu „{ $question }“
}
rounds-paste-hints = Enter übernimmt · Esc bricht ab
rounds-pasted = { $count ->
    [one] 1 Beitrag übernommen, Strg+Z nimmt ihn zurück.
   *[other] { $count } Beiträge übernommen, Strg+Z nimmt sie zurück.
}
rounds-grid-head = Beiträge je Frage und Thema
rounds-grid-missing = { $all ->
    [one] Die einzige Frage ist noch offen.
   *[other] { $empty } von { $all } Feldern noch leer · Tab zum nächsten · Enter schreibt dort
}
rounds-grid-complete = Jedes Thema hat zu jeder Frage mindestens einen Beitrag.
rounds-overview-nobody = noch niemand
rounds-absent = { $name } (nicht da)
rounds-setup-title = Runden einrichten
rounds-setup-hints = a neu · n mehrere · e ändern · x löschen · Tab nächste Liste · Esc schließen
rounds-setup-no-filter = Diese Listen sind kurz: einen Filter gibt es hier nicht.
rounds-setup-no-themes = Noch keine Themen. Sie sind die Tische, zwischen denen die Gruppen wechseln, und die Spalten unter F4 Cluster. a legt eines an, n mehrere.
rounds-setup-no-questions = Noch keine Fragen. Jedes Thema bekommt dieselben. a legt eine an, n mehrere.
rounds-setup-no-groups = Noch keine Gruppen. n bildet sie aus allen, die anwesend sind; a legt eine einzelne an.
rounds-setup-no-rounds = Noch keine Runden. n plant sie auf einmal, etwa 3 Runden zu 25 min mit 5 min Wechsel.
rounds-groups-rest = Im World Café gibt es keine festen Gruppen; diese hier gelten wieder an Stationen (c).
rounds-people = { $count ->
    [one] 1 Person
   *[other] { $count } Personen
}
rounds-without-group = Ohne Gruppe ({ $count }): { $names }
rounds-runs-since = läuft seit { $time }
rounds-sum = Wechsel dazwischen: { $changeover } min · alles zusammen { $total } min
rounds-deleted = Gelöscht, Strg+Z holt es zurück.
rounds-form-answer = Beitrag ändern
rounds-form-text = Text
rounds-form-question = Frage
rounds-form-question-hint = wörtlich, wie sie vorgelesen wird
rounds-form-group = Gruppe
rounds-form-round = Runde
rounds-answer-blank = Ein Beitrag braucht einen Text. Zum Löschen: Esc, dann x.
rounds-form-host = Gastgeber:in
rounds-form-host-hint = Name; leer: niemand
rounds-form-host-title = Wer bleibt bei { $theme }?
rounds-form-theme = Thema ändern
rounds-form-new-theme = Neues Thema
rounds-form-edit-question = Frage ändern
rounds-form-new-question = Neue Frage
rounds-form-themes = Themen
rounds-form-questions = Fragen
rounds-form-line-each = ein Eintrag je Zeile; Strg+S übernimmt
rounds-form-several-themes = Themen anlegen
rounds-form-several-questions = Fragen anlegen
rounds-form-edit-group = Gruppe ändern
rounds-form-new-group = Neue Gruppe
rounds-form-name = Name
rounds-form-members = Mitglieder
rounds-form-members-hint = Namen mit Komma dazwischen
rounds-form-how-many-groups = Wie viele Gruppen?
rounds-form-several-groups = { $count ->
    [0] Gruppen anlegen
    [one] Gruppen aus einer anwesenden Person bilden
   *[other] Gruppen aus { $count } Anwesenden bilden
}
rounds-groups-made = { $count ->
    [one] Alle Anwesenden sind in einer Gruppe.
   *[other] Alle Anwesenden sind auf { $count } Gruppen verteilt.
}
rounds-groups-made-empty = { $count ->
    [one] Eine Gruppe ohne Mitglieder: Unter F7 ist noch niemand anwesend.
   *[other] { $count } Gruppen ohne Mitglieder: Unter F7 ist noch niemand anwesend.
}
rounds-form-edit-round = Runde { $number }
rounds-form-plan = Runden planen
rounds-form-count = Wie viele Runden?
rounds-form-minutes = Minuten je Runde
rounds-form-changeover = Minuten Wechsel
rounds-started-stay = { $count ->
    [one] Die begonnene Runde bleibt.
   *[other] Die { $count } begonnenen Runden bleiben.
}
rounds-number-refused = Bitte eine Zahl von { $least } bis { $most }.
rounds-name-blank = Hier fehlt noch ein Text.

## Runden: was spätere Gruppen zu früheren Beiträgen sagen

rounds-key-confirm = Einem Beitrag zustimmen (noch einmal: zurücknehmen)
rounds-key-confirm-short = Zustimmen
rounds-key-object = Einwand zu einem Beitrag
rounds-key-object-short = Einwand
rounds-react-to-answers = Zustimmung und Einwand gehören zu einem Beitrag: erst einen wählen.
rounds-own-answer = Diesen Beitrag hat { $groups } selbst geschrieben.
rounds-own-round = Dieser Beitrag ist aus der laufenden Runde selbst.
rounds-confirmed = Zugestimmt.
rounds-confirmed-by = Zugestimmt: { $groups }
rounds-confirmed-no-more = Zustimmung zurückgenommen.
rounds-confirmed-already = zugestimmt
rounds-nothing-earlier = Zu dieser Frage steht noch nichts von anderen.
rounds-confirm-title = Welchem Beitrag wird zugestimmt?
rounds-object-title = Wogegen richtet sich der Einwand?
rounds-objection-deleted = Einwand gelöscht, Strg+Z holt ihn zurück.
rounds-objection-blank = Ein Einwand braucht ein Wort. Zum Abbrechen: Esc.
rounds-form-objection = Einwand
rounds-form-objection-hint = in einem Wort oder einem kurzen Satz
rounds-form-object = Einwand: { $text }
rounds-form-edit-objection = Einwand ändern
doc-consents = { $count ->
    [one] eine Zustimmung
   *[other] { $count } Zustimmungen
}
doc-objection = Einwand: { $word }
doc-objection-by = Einwand { $who }: { $word }
sheet-consents = Zustimmungen
sheet-objections = Einwände

## Runden: die Uhr, Pausen, parallele Tische
status-break = Pause
status-time-up = Zeit ist um, { $time } drüber
alarm-break = Die Pause ist um, jetzt beginnt { $what }
rounds-time-up = Zeit ist um, { $time } drüber
rounds-time-up-next = { $key } startet Runde { $number }
rounds-time-up-last = { $key } beendet sie
rounds-clock-break = danach { $minutes } min Pause
rounds-break = Pause
rounds-break-now = Die Pause dauert jetzt { $minutes } min.
rounds-stopped-early = Runde { $number } beendet ({ $time } früher). Strg+Z setzt sie fort.
rounds-started = Runde { $number } läuft.
rounds-started-where = Runde { $number } läuft: { $places }
rounds-started-again = Runde { $number } läuft noch einmal von vorn. Was geschrieben wurde, bleibt.
rounds-cafe-changes = alle wechseln, Gastgeber:innen bleiben
rounds-cafe-changes-hosts = alle wechseln, in jeder Runde bleibt jemand anderes
rounds-drawn-alone = Ihre Tische sind ausgelost, die anderen Runden bleiben.
rounds-begun-deleted = { $round } ist gelöscht, war aber schon: Ihre Beiträge stehen jetzt ohne Runde da, die übrigen Runden rücken auf. Strg+Z holt sie zurück.
rounds-theme-deleted = { $count ->
    [one] Thema gelöscht. Sein Beitrag bleibt, unter „Ohne Thema oder Frage“. Strg+Z holt das Thema zurück.
   *[other] Thema gelöscht. Seine { $count } Beiträge bleiben, unter „Ohne Thema oder Frage“. Strg+Z holt das Thema zurück.
}
rounds-minutes-after-break = { $minutes } min, davor { $pause } min Pause
rounds-theme-tables = { $theme } ({ $tables } Tische)
rounds-group-knows = kennt schon: { $themes }
rounds-form-pause = Pause davor (min)
rounds-form-pause-hint = leer: nur Wechsel ({ $minutes } min)
rounds-form-tables = Tische
rounds-form-tables-hint = an wie vielen Tischen zugleich
rounds-form-knows = Kennt schon
rounds-form-knows-hint = Themen mit Komma dazwischen; sie werden übersprungen
rounds-no-such-theme = Es gibt kein Thema „{ $name }“.
rounds-few-short = wenig { $count }
rounds-grid-few = { $few ->
    [one] Überall steht etwas; an einer Stelle ist es deutlich weniger. Tab geht hin.
   *[other] Überall steht etwas; an { $few } Stellen ist es deutlich weniger. Tab geht hin.
}
rounds-grid-and-few = { $few ->
    [one] An einer Stelle steht deutlich weniger.
   *[other] An { $few } Stellen steht deutlich weniger.
}

## Runden: der Plan, World Café
context-rounds-plan = Wer ist wo?
rounds-key-rotation = Stationen oder World Café
rounds-key-host-rule = World Café: Gastgeber:innen bleiben oder wechseln
rounds-key-draw = Auslosen: Tische (World Café) oder Gruppen
rounds-key-shuffle = Neu mischen
plan-key-view = Anders lesen: nach Runden, Gruppen, Personen
plan-key-view-short = nach …
plan-key-view-back = Wie vorher lesen
plan-key-right = Nächster Name, nächste Runde
plan-key-left = Voriger Name, vorige Runde
plan-key-send = An den Tisch dieser Nummer
plan-key-send-short = Tisch
plan-key-rest = Pausieren lassen
plan-key-send-on = An den nächsten Tisch
plan-key-send-back = An den vorigen Tisch
plan-key-swap = Zum Tauschen merken, dann tauschen
plan-key-swap-short = Tauschen
plan-key-host = Gastgeber:in dieses Tisches (World Café)
plan-key-by-rule = Zurück zur Regel, zum Losen
plan-key-all-by-rule = Alles von Hand zurücknehmen
plan-key-conflict = Zum nächsten Hinweis
plan-key-conflict-short = Hinweis
plan-key-late = Nachzüglern einen Platz geben
plan-key-take-over = Vertretung, wo Gastgeber:innen gegangen sind
plan-key-open = Zum Hinweis gehen
plan-title = Wer ist wo?
plan-hints = Tab Runde/Gruppe/Person · Pfeile wählen · 1–9 Tisch · Leer tauschen · Esc
plan-by-round = nach Runden
plan-by-group = nach Gruppen
plan-by-person = nach Personen
plan-legend = (G) Gastgeber:in · { $hand } von Hand · { $running } läuft · ! Hinweis
plan-host-mark = (G)
plan-round = Runde { $number } · { $minutes } min
plan-round-runs = Runde { $number } · { $minutes } min · läuft
plan-round-over = Runde { $number } · { $minutes } min · vorbei
plan-break = Pause, { $minutes } min
plan-rests = pausiert
plan-nowhere = ohne Platz
plan-nobody = niemand
plan-somebody = jemand, der nicht mehr in der Liste steht
plan-table = { $theme } (Tisch { $number })
plan-not-drawn = Noch nicht ausgelost: d lost die Tische aus.
plan-cafe-no-groups = Im World Café gibt es keine festen Gruppen: alle mischen sich in jeder Runde neu. Tab zeigt den Plan nach Personen.
plan-none-found = Niemand heißt so. Esc zeigt wieder alle.
plan-conflicts = { $count ->
    [one] ein Hinweis
   *[other] { $count } Hinweise
}
plan-no-conflicts = Der Plan geht auf: kein Hinweis.
plan-met = { $met } von { $possible } Paaren begegnen sich (Obergrenze { $bound }, { $percent } %)
plan-drawn = Ausgelost: { $met }
plan-unkept = { $count ->
    [one] Ein Paar ließ sich nicht einhalten.
   *[other] { $count } Paare ließen sich nicht einhalten.
}
plan-no-themes = Noch keine Themen, also keine Tische: m, dann a legt eines an.
plan-no-rounds = Noch keine Runden: m, dann Tab zu den Runden, n plant sie.
plan-no-rounds-ahead = Alle Runden sind schon gestartet: a fügt unter m eine an.
plan-no-people = Noch niemand auf der Liste: F7 Personen, a trägt Namen ein.
plan-nobody-present = Noch ist niemand als anwesend markiert: F7 Personen, Leertaste.
plan-one-present = Nur eine Person ist anwesend, da gibt es nichts zu mischen: F7 Personen, Leertaste markiert weitere.
plan-few-people = Nur { $people } Anwesende für { $tables } Tische: einige bleiben leer. Weniger Themen (m, x) oder mehr Anwesende (F7).
plan-no-groups = Noch keine Gruppen: m, dann n bildet sie aus allen, die anwesend sind.
plan-choose-first = Erst mit den Pfeilen einen Namen oder eine Runde wählen.
plan-marked = { $name } gemerkt: Leertaste bei jemand anderem derselben Runde tauscht, Esc vergisst es.
plan-no-such-table = Einen Tisch { $number } gibt es nicht.
plan-goes-with-group = Bei Stationen geht man mit der Gruppe: unter „nach Gruppen“ die Gruppe schicken.
plan-sent = { $round }: { $name } jetzt bei { $table }
plan-rests-now = { $round }: { $name } pausiert jetzt
plan-host-is-a-person = Gastgeber:in ist eine Person, keine Gruppe: o in der Runden-Ansicht legt sie fest.
plan-host-of-theme = Bei Stationen gehört sie zum Thema: o in der Runden-Ansicht legt sie fest.
plan-host-needs-table = Dafür braucht es erst einen Tisch: 1–9.
plan-hosts-now = { $round }: { $name } ist jetzt Gastgeber:in bei { $table }
plan-has-happened = Diese Runde ist schon gelaufen oder läuft: was war, bleibt.
plan-nothing-by-hand = Hier ist nichts von Hand gesetzt.
plan-by-rule-again = { $round }: { $name } folgt wieder der Regel
plan-all-by-rule-again = Alles folgt wieder der Regel. Strg+Z holt es zurück.
plan-swap-same-round = Tauschen geht nur in derselben Runde.
plan-swap-alike = Tauschen können zwei Gruppen oder zwei Personen.
plan-swap-same-table = Die beiden sind schon am selben Tisch.
plan-swapped = { $round }: { $one } und { $other } haben getauscht
plan-stations-follow-a-rule = Stationen folgen einer Regel. Gruppen mischen: m, dann r.
plan-takes-over = { $theme }: { $name } übernimmt.
plan-nobody-to-take-over = Niemand muss einspringen.
plan-nobody-late = Alle Anwesenden haben schon einen Platz.
plan-late-placed = { $count ->
    [one] Dazugesetzt: { $names }
   *[other] { $count } dazugesetzt: { $names }
}
rotation-stations = Stationen: feste Gruppen gehen von Thema zu Thema · c World Café · r Gruppen neu mischen · w Plan
rotation-cafe-stay = World Café: Gastgeber:innen bleiben, alle anderen mischen sich · d lost aus · r mischt neu · b lässt sie wechseln · c Stationen · w Plan
rotation-cafe-change = World Café: in jeder Runde bleibt jemand anderes am Tisch · d lost aus · r mischt neu · b lässt sie bleiben · c Stationen · w Plan
rotation-now-cafe = World Café: d lost aus, wer wann an welchem Tisch sitzt.
rotation-now-stations = Stationen: die Gruppen gehen von Thema zu Thema.
rotation-hosts-cafe-only = Das gilt nur im World Café: c schaltet um.
rotation-hosts-change = In jeder Runde bleibt jemand anderes: d lost neu aus.
rotation-hosts-stay = Gastgeber:innen bleiben an ihrem Tisch: d lost neu aus.
rotation-no-groups-needed = Im World Café gibt es keine festen Gruppen: d lost aus, wer wann an welchem Tisch sitzt.
rounds-cafe-not-drawn = Noch nicht ausgelost: { $key }, dann d.
rounds-at-table = { $count ->
    [one] eine Person am Tisch
   *[other] { $count } am Tisch
}

## Start: Filter
start-none-matches = Kein Workshop heißt so; Esc zeigt wieder alle.

## Zwei Fassungen
key-settle-all = Alle doppelten Fassungen klären: Gezeigtes behalten
settled-all = { $count ->
    [one] Eine Stelle ist geklärt; Strg+Z nimmt das zurück.
   *[other] { $count } Stellen sind geklärt.
}
## Befehlszeile: was schiefgehen kann
error-io-too-large = zu groß
error-io-data = der Inhalt ist nicht zu lesen
error-io-busy = im Augenblick belegt
error-create-not-a-folder = { $path } ist eine Datei; ein Workshop ist ein Ordner. Nichts wurde überschrieben. Nennen Sie einen Ordner, den es noch nicht gibt.
cli-damage-not-a-folder = kein Ordner
cli-check-copy-fuller = Die lesbare Kopie (workshop.ron) wurde geschrieben, als nichts fehlte: Was fehlt, steht noch darin. Beim Öffnen hebt Werkstatt sie auf (workshop-before-1.ron).
cli-no-results = Die Ausgabe lässt sich nicht schreiben: { $reason }.
cli-usage-date = --date: „{ $value }“ ist kein Tag. Ein Tag schreibt sich 2012-05-03 oder 03.05.2012.
cli-usage-not-text = Eine der Angaben ist kein Text in UTF-8.
cli-new-stream = „-“ ist kein Ordner; ein Workshop ist ein Ordner. Nennen Sie einen, den es noch nicht gibt.
cli-new-inside = { $path } läge im Workshop { $around }. Nichts wurde angelegt. Nennen Sie einen Ordner daneben.

## check: neuere Version
cli-check-too-new = Beschädigt ist nichts, aber nicht alles ist hier zu lesen: Bitte mit der neueren Version von Werkstatt öffnen. Verändert wurde nichts.

## Erasing a person, or everything
cli-erase = Daten einer Person oder den ganzen Workshop löschen
cli-erase-usage = werkstatt erase ORDNER --person NAME | --everything | --again
cli-erase-person = Löscht alles zu dieser Person, in allen Logs und Kopien des Ordners
cli-erase-organisation = Nur die Person dieses Namens aus dieser Organisation
cli-erase-everything = Löscht den ganzen Workshop
cli-erase-again = Entfernt Gelöschtes, das mit einer alten Kopie zurückgekommen ist
cli-erase-exports = Löscht auch die Dateien im Ordner „export“
cli-erase-dry-run = Zeigt nur, was betroffen ist
cli-erase-yes = Fragt nicht nach
cli-check-erased-again = { $file }: Eine alte Kopie mit gelöschten Angaben ist zurückgekommen; sie zählt nicht. „werkstatt erase ORDNER --again“ entfernt sie.
found-erased-again = Gelöschtes liegt wieder da ({ $file }), zählt aber nicht. Weg damit: werkstatt erase ORDNER --again
erase-what = Was soll gelöscht werden? --person NAME, --everything oder --again.
erase-affected = { $name } in { $folder }
erase-participant = Teilnehmende: { $who }
erase-invitee = Einzuladen: { $who }
erase-votes = { $count ->
    [one] Eine Stimme in der Terminabfrage
   *[other] { $count } Stimmen in der Terminabfrage
}
erase-references = Nennen die Person nicht mehr: { $what }
erase-texts = { $count ->
    [one] In einem Text wird der Name ersetzt:
   *[other] In { $count } Texten wird der Name ersetzt:
}
erase-lines = { $count ->
    [one] Eine Zeile der Logs wird neu geschrieben, auch in früheren Fassungen.
   *[other] { $count } Zeilen der Logs werden neu geschrieben, auch frühere Fassungen.
}
erase-files = Dateien, die neu geschrieben oder entfernt werden:
erase-copy = workshop.ron wird neu geschrieben.
erase-namesake = Jemand anderes mit demselben Namen bleibt. Deshalb bleiben auch die Texte, wie sie sind; ändern Sie diese selbst.
erase-hints = { $count ->
    [one] Vielleicht auch gemeint; dieser Text bleibt, wie er ist:
   *[other] Vielleicht auch gemeint; diese { $count } Texte bleiben, wie sie sind:
}
erase-exports-stay = Bleiben liegen (nicht durchsucht; mit --exports gehen sie mit):
erase-exports-go = Exporte, die mit gelöscht werden:
erase-left = Nennen den Namen und bleiben liegen; entfernen Sie diese Dateien selbst:
erase-all-affected = Der ganze Workshop { $title } in { $folder }
erase-all-files = Wird gelöscht:
erase-foreign = Gehört nicht zum Workshop und bleibt liegen:
erase-dry-run = Gelöscht wurde nichts.
erase-for-good = Das lässt sich nicht rückgängig machen. Schließen Sie den Workshop vorher auf allen anderen Laptops.
erase-type = Zum Löschen bitte eintippen: { $word }
erase-no-terminal = Gelöscht wurde nichts: Hier kann niemand gefragt werden. Mit --yes geht es ohne Nachfrage.
erase-not-confirmed = Gelöscht wurde nichts.
erase-done = Gelöscht: { $name }
erase-all-done = Der Workshop ist gelöscht.
erase-all-done-but = Der Workshop ist gelöscht. In { $folder } liegt noch, was nicht zu ihm gehört.
erase-not-all = Während des Löschens ist noch etwas dazugekommen. Löschen Sie bitte noch einmal.
erase-again = Gelöschtes, das zurückgekommen ist:
erase-again-nothing = Es ist nichts Gelöschtes zurückgekommen.
erase-again-done = Entfernt.
erase-out-of-reach = Nicht erreichen lässt sich: was schon weitergegeben oder ausgedruckt ist, Kopien und Sicherungen anderswo und andere Laptops (eine alte Kopie von dort bringt das Gelöschte nicht zurück), und was ein Stick oder eine SSD von entfernten Dateien noch bewahrt.
erase-key-person = Daten der Person löschen
erase-key-workshop = Den ganzen Workshop löschen
erase-title = { $name }: Daten löschen
erase-everywhere = Gelöscht wird überall: in den Logs samt früheren Fassungen, in workshop.ron, Entwürfen und aufgehobenen Kopien.
erase-exports-note = Dateien in „export“ und Fotos bleiben liegen; sehen Sie diese selbst durch.
erase-look = { $count ->
    [one] Eine Datei in „export“ oder daneben bleibt; bitte selbst durchsehen.
   *[other] { $count } Dateien in „export“ oder daneben bleiben; bitte selbst durchsehen.
}
erase-workshop-title = Den ganzen Workshop löschen
erase-workshop-what = Gelöscht werden die Logs, workshop.ron, Entwürfe, Fotos und aufgehobene Kopien.
erase-workshop-exports = Dateien in „export“ bleiben liegen, ebenso, was nicht zum Workshop gehört.
erase-word = löschen
erase-page-hints = ↑ ↓ blättern · Enter weiter zum Löschen · Esc bricht ab
erase-type-short = Zum Löschen eintippen
erase-exports-left = Bleiben liegen und wurden nicht durchsucht:
erase-all-out-of-reach = Nicht erreichen lässt sich: was schon weitergegeben oder ausgedruckt ist, Kopien und Sicherungen anderswo und andere Laptops, und was ein Stick oder eine SSD von entfernten Dateien noch bewahrt.
erase-error-close = Gelöscht wurde nichts: Was noch zu sichern war, ließ sich nicht sichern ({ $reason }).
erase-error-unknown = Gelöscht wurde nichts: Diesen Namen gibt es hier nicht.
erase-error-similar = Gelöscht wurde nichts: Diesen Namen gibt es hier nicht. Ähnlich heißen:
erase-error-in-use = Gelöscht wurde nichts: Der Workshop ist in einem anderen Fenster offen. Schließen Sie es bitte zuerst.
erase-error-newer = Gelöscht wurde nichts: { $file } hat eine neuere Version von Werkstatt geschrieben. Löschen Sie bitte mit dieser.
erase-error-unreadable = Gelöscht wurde nichts: { $file } lässt sich nicht lesen ({ $reason }); es könnte Angaben zur Person enthalten.
erase-error-io = Das Löschen ist nicht fertig ({ $file }: { $reason }). Verloren ist nichts anderes. Löschen Sie bitte noch einmal.
## Verlauf: was wann getan wurde
key-history = Verlauf: was wann getan wurde
context-history = Verlauf
history-title = Verlauf · { $count ->
    [one] ein Schritt
   *[other] { $count } Schritte
}
history-hints = Enter so ansehen · r wie davor · R wie danach · Tab weiter · / Filter · Esc
history-key-look = Alles so ansehen, wie es nach dem Schritt war
history-key-look-short = So ansehen
history-key-before = Wieder so machen wie vor dem Schritt
history-key-before-short = Wie davor
history-key-after = Wieder so machen wie nach dem Schritt
history-key-after-short = Wie danach
history-key-next = Nächstes, was der Schritt geändert hat
history-key-previous = Voriges, was der Schritt geändert hat
history-key-scroll-down = Einzelheiten: weiter nach unten
history-key-scroll-up = Einzelheiten: weiter nach oben
history-begun = Workshop begonnen
history-erased = Angaben einer Person gelöscht
history-undone = rückgängig: { $what }
history-redone = wiederholt: { $what }
history-this-laptop = dieser Laptop
history-other-laptop = anderer Laptop
history-other-laptop-of = anderer Laptop { $number }
history-unknown-laptop = unbekannter Laptop
history-window = Fenster { $number }
history-standing = Stand { $time } (Schritt { $step })
history-look-only = { $standing } · nur ansehen
history-day-taken = Gemeint ist der { $day }; für einen anderen Tag bitte das Datum davor setzen.
history-passed-over = { $count ->
    [one] Die Uhren gingen verschieden: Ein späterer Schritt trägt eine frühere Zeit. Genau ist die Nummer; gezeigt wird Schritt { $step }.
   *[other] Die Uhren gingen verschieden: { $count } spätere Schritte tragen eine frühere Zeit. Genau ist die Nummer; gezeigt wird Schritt { $step }.
}
history-no-steps = Es ist kein Schritt aufgezeichnet; in den Logs steht nichts.
history-no-such-step = Schritt { $number } gibt es nicht; der letzte ist Schritt { $last }.
history-before-beginning = Da gab es den Workshop noch nicht: Er begann { $begun }.
history-none = Noch ist nichts geschehen.
history-none-matches = Kein Schritt passt. Esc hebt den Filter auf.
history-stale = Inzwischen ist mehr geschehen: Strg+R liest neu.
history-of = { $number } von { $count }
history-was = davor
history-is = danach
history-now = jetzt
history-not-there = nicht vorhanden
history-only-order = Nur der Platz in der Reihenfolge ist ein anderer.
history-nothing = Der Schritt hat nichts geändert.
history-more = { $count ->
    [one] … noch eine Zeile
   *[other] … noch { $count } Zeilen
}
history-restored = { $what } ist wieder so. Strg+Z nimmt das zurück.
history-is-so = { $what } ist schon so.
refused-past = Nicht geändert: Das ist der Stand von damals, nur zum Ansehen.
history-way-back = Strg+Q führt zurück.
history-welcome = So war es damals. Esc oder Strg+Q führt zurück.
history-opened = Nur zum Ansehen: So war es damals.
cli-history = Zählt auf, was wann und in welchem Fenster getan wurde
cli-history-usage = werkstatt history [OPTIONEN] ORDNER
cli-history-last = Nur die letzten Schritte, so viele
cli-history-find = Nur Schritte, in denen diese Wörter vorkommen
cli-history-long = Zeigt auch, in welchem Log ein Schritt steht
cli-history-none-found = Kein Schritt passt dazu.
cli-value-count = ANZAHL
cli-value-when = ZEIT|SCHRITT
cli-at = Zeigt den Workshop zum Ansehen, wie er damals war: die Nummer eines Schritts (werkstatt history) oder eine Zeit wie 10:42, 2012-05-03 10:42; alle Schritte bis dahin
cli-export-at = Schreibt die Dokumentation nach dem Stand von damals: die Nummer eines Schritts (werkstatt history) oder eine Zeit wie 10:42, 2012-05-03 10:42
cli-at-folder = Zu „--at“ gehört ein Ordner: werkstatt ORDNER --at 10:42
cli-usage-at = --at: „{ $value }“ ist weder die Nummer eines Schritts noch eine Zeit. Möglich ist: 57, 10:42, 10:42:30, "2012-05-03 10:42", "03.05.2012 10:42".
field-title = Titel
field-place = Ort
field-date = Tag
field-time = Uhrzeit
field-notes = Notizen
field-next-goal = Ziel des nächsten Treffens
field-next-place = Ort des nächsten Treffens
field-next-option = Nächstes Treffen
field-changeover = Wechselzeit
field-kind = Art
field-start = Beginn
field-fixed = Beginn steht fest
field-minutes = Dauer
field-minutes-value = { $minutes } min
field-adjust = Verlängert/verkürzt
field-adjust-value = { $minutes } min
field-started = Begonnen
field-ended = Beendet
field-name = Name
field-organisation = Organisation
field-group = Gruppe
field-present = Anwesend
field-sign = Zeichen
field-colour = Farbe
field-host = Gastgeber:in
field-heading = Überschrift
field-theme = Thema
field-cluster = Cluster
field-text = Text
field-category = Kategorie
field-card = Karte
field-question = Frage
field-round = Runde
field-round-value = Runde { $number }
field-what = Was
field-responsible = Verantwortlich
field-with = Mit
field-due = Bis
field-status = Stand
field-precondition = Voraussetzung
field-origin = Herkunft
field-note = Bemerkung
field-participant = Person
field-option = Termin
field-availability = Antwort
field-sponsor = Wird angesprochen von
field-caption = Bildunterschrift
field-file = Datei
field-belongs-to = Gehört zu

## A copy to work on

copy-made = Sie arbeiten an einer Kopie: { $folder }. Das Original bleibt, wie es ist.
error-io-device = der Datenträger meldet einen Fehler
copy-newer = Bitte mit der neueren Version öffnen; auch eine Kopie ließe sich hier nur lesen.
copy-asked = Hier wird nur gelesen; zum Arbeiten bitte den Workshop selbst öffnen.
copy-needless = In diesen Ordner kann geschrieben werden; eine Kopie ist nicht nötig.
key-work-on-copy = Auf einer Kopie arbeiten (wo nur gelesen werden kann)

## Auf diesem Laptop gesichert

rescued = nur auf diesem Laptop gesichert ({ $pending })
little-room = nur noch { $room } frei
rescue-told = Auf diesem Laptop gesichert; der Ordner nimmt nichts an ({ $reason }).
rescue-told-full = Auf diesem Laptop gesichert; der Datenträger ist voll. Mit Platz kommt alles in den Ordner.
rescue-told-gone = Auf diesem Laptop gesichert; der Ordner ist nicht da. Nachgetragen wird von selbst.
rescue-gone = der Ordner ist nicht da
rescue-failed = Nicht gesichert ({ $reason }). Bitte offen lassen; Werkstatt versucht es weiter.
rescue-failed-full = Nicht gesichert, der Datenträger ist voll. Bitte Platz schaffen und offen lassen.
rescue-healed = Alles ist wieder im Ordner gesichert.
rescue-brought = { $count ->
    [one] Eine Änderung, die nur auf diesem Laptop gesichert war, ist jetzt im Ordner.
   *[other] { $count } Änderungen, die nur auf diesem Laptop gesichert waren, sind jetzt im Ordner.
}
rescue-waiting = { $count ->
    [one] Eine Änderung ist nur auf diesem Laptop gesichert und noch nicht im Ordner.
   *[other] { $count } Änderungen sind nur auf diesem Laptop gesichert und noch nicht im Ordner.
}
rescue-errand = Das geht erst, wenn alles im Ordner gesichert ist.
error-close-rescued = { $count ->
    [one] Eine Änderung ist nur auf diesem Laptop gesichert, nicht im Ordner: { $reason }. Beim nächsten Öffnen kommt sie von selbst dorthin.
   *[other] { $count } Änderungen sind nur auf diesem Laptop gesichert, nicht im Ordner: { $reason }. Beim nächsten Öffnen kommen sie von selbst dorthin.
}
cli-check-rescued = { $count ->
    [one] Eine Änderung ist nur auf diesem Laptop gesichert ({ $file }); beim nächsten Öffnen kommt sie in den Ordner.
   *[other] { $count } Änderungen sind nur auf diesem Laptop gesichert ({ $file }); beim nächsten Öffnen kommen sie in den Ordner.
}
leave-title-lost = Nicht gesichert
leave-title-rescued = Noch nicht im Ordner
leave-lost = { $count ->
    [one] Eine Änderung ist nirgends gesichert: { $reason }. Wer jetzt beendet, verliert sie.
   *[other] { $count } Änderungen sind nirgends gesichert: { $reason }. Wer jetzt beendet, verliert sie.
}
leave-rescued = { $count ->
    [one] Eine Änderung ist nur auf diesem Laptop gesichert: { $reason }. Beim nächsten Öffnen kommt sie von selbst in den Ordner.
   *[other] { $count } Änderungen sind nur auf diesem Laptop gesichert: { $reason }. Beim nächsten Öffnen kommen sie von selbst in den Ordner.
}
leave-wait = Warten und beenden, sobald alles im Ordner ist
leave-anyway = Trotzdem beenden
leave-now = Beenden
leave-stay = Weiterarbeiten
leave-waiting = Werkstatt beendet sich, sobald alles im Ordner gesichert ist.
question-hints = ↑ ↓ wählen · Enter nehmen · Esc zurück

## Änderungen von Hand
edits-nothing = leer
edits-yes = ja
edits-no = nein
edits-gone-thing = (nicht mehr da)
edits-field-line = { $field }: { $before } → { $after }
edits-meanwhile = im Programm inzwischen: { $value }
edits-keeps-both = beide Fassungen bleiben stehen
edits-gone = im Programm inzwischen gelöscht
edits-stays = im Programm inzwischen geändert: bleibt stehen und wird gekennzeichnet
edits-new-place = an anderer Stelle
edits-aside = workshop.ron (aufgehoben als { $file })
edits-surplus = { $count ->
    [one] Ein weiterer Eintrag unter „days“ hat hier keinen Platz und lässt sich nicht übernehmen.
   *[other] { $count } weitere Einträge unter „days“ haben hier keinen Platz und lassen sich nicht übernehmen.
}
edits-found = { $file } wurde von Hand geändert: { $summary }.
edits-found-fuller = { $file } enthält, was in den Logs fehlt: { $summary }.
edits-found-mistake = { $file }, Zeile { $line }, Spalte { $column }: { $reason }. Verloren ist nichts.
edits-found-unreadable = { $file } wurde von Hand geändert und lässt sich nicht lesen. Verloren ist nichts.
edits-found-also = Dazu { $count ->
    [one] eine weitere Datei
   *[other] { $count } weitere Dateien
}.
edits-told = { $file } wurde von Hand geändert ({ $key } zeigt es): { $summary }.
edits-told-fuller = { $file } enthält, was in den Logs fehlt ({ $key } zeigt es): { $summary }.
edits-told-mistake = { $file } wurde von Hand geändert und hat einen Fehler ({ $key } zeigt ihn). Verloren ist nichts.
edits-title = Von Hand geändert: { $file }
edits-title-fuller = In den Logs fehlt: { $file }
edits-lacking = { $count ->
    [one] Den Logs fehlt eine Zeile, aus der diese Kopie entstand. Was darin stand, ist hier als Änderung mit aufgeführt.
   *[other] Den Logs fehlen { $count } Zeilen, aus denen diese Kopie entstand. Was darin stand, ist hier als Änderung mit aufgeführt.
}
edits-present = Die Kopie sagt nicht mehr, aus welchem Stand sie entstand. Verglichen ist mit dem heutigen Stand.
edits-hints = Enter übernehmen · Leertaste an/ab · x lassen · Esc später
edits-hints-mistake = x nicht mehr fragen · Esc später
edits-later = Nichts übernommen. { $key } zeigt es wieder; gefragt wird beim nächsten Öffnen.
edits-taken = Übernommen: { $summary }. Strg+Z nimmt es zurück.
edits-left = Nichts übernommen. Die Datei bleibt aufgehoben.
edits-none-chosen = Nichts ist angekreuzt. „x“ lässt alles, wie es ist.
edits-nothing-there = Von Hand wurde nichts geändert.
edits-mistake-where = Zeile { $line }, Spalte { $column }: { $reason }.
edits-mistake-calm = Verloren ist nichts: Es gilt, was im Programm gesichert ist, und diese Datei bleibt, wie sie ist.
edits-mistake-next = Berichtigen Sie die Stelle in einem Texteditor; danach zeigt Werkstatt, was geändert wurde.
edits-mistake-left = So steht es in der Datei:
edits-field-pos = Reihenfolge
edits-field-wall = Platz an der Wand
edits-next-meeting = nächstes Treffen
key-findings = Was beim Öffnen gefunden wurde
key-hand-edits = Änderungen von Hand an workshop.ron
key-edits-take = Angekreuztes übernehmen
key-edits-leave = Nichts übernehmen, nicht mehr fragen
key-edits-later = Später entscheiden
key-edits-mark = An- oder abkreuzen
key-edits-all = Alles oder nichts ankreuzen
context-edits = Änderungen von Hand
cli-edits = Zeigt, was jemand von Hand an der workshop.ron geändert hat, und entscheidet darüber
cli-edits-usage = werkstatt edits [OPTIONEN] ORDNER
cli-edits-take = Übernimmt alle Änderungen; im Programm nimmt Strg+Z sie zurück
cli-edits-leave = Übernimmt nichts und fragt nicht mehr; die Datei bleibt aufgehoben
cli-edits-none = Von Hand wurde nichts geändert.
cli-edits-taken = { $file }: übernommen.
cli-edits-left = { $file }: nichts übernommen; die Datei bleibt aufgehoben.
cli-edits-advice = „werkstatt edits --take ORDNER“ übernimmt das, „--leave“ lässt es; im Programm lässt sich Einzelnes wählen.
cli-edits-not-readable = Was nicht zu lesen ist, lässt sich nicht übernehmen. Verändert wurde daran nichts.

## Befunde in Einzelheiten
findings-title = Was beim Öffnen gefunden wurde
findings-fine = Alles ist zu lesen.
findings-hints = Esc schließen
findings-hints-edits = Enter Änderungen von Hand ansehen · Esc schließen
findings-damaged = Nicht zu lesen war:
findings-kept = Die Bytes liegen in { $kept }.
findings-remarks = Außerdem:
found-more = { $key } zeigt Einzelheiten.

## Fehler in RON-Dateien
mistake-expected = erwartet wird { $wanted }, da steht { $found }
mistake-expected-end = erwartet wird { $wanted }, aber die Datei ist zu Ende
mistake-end = die Datei hört mittendrin auf; es fehlt noch mindestens eine schließende Klammer
mistake-trailing = hinter dem Ende steht noch { $found }
mistake-unknown-field = ein Feld { $found } gibt es hier nicht
mistake-unknown-value = { $found } gibt es hier nicht
mistake-known = bekannt sind: { $known }
mistake-missing = das Feld { $field } fehlt
mistake-twice = das Feld { $field } steht doppelt
mistake-wrong-name = vor der Klammer steht { $found }; dort gehört kein Name hin
mistake-wrong-value = { $found } passt nicht in dieses Feld
mistake-wrong-count = hier stehen { $count } Werte; das sind zu viele oder zu wenige
mistake-out-of-range = die Zahl { $found } ist hier zu groß oder zu klein
mistake-digit = in einer Zahl steht „{ $digit }“
mistake-escape = hinter einem „\“ steht etwas, das dort nichts bedeutet; ein einzelnes „\“ schreibt sich „\\“
mistake-comment = ein Kommentar, der mit „/*“ beginnt, hört nicht auf; es fehlt „*/“
mistake-too-deep = hier sind mehr Klammern ineinander offen, als je nötig sind
mistake-extension = die erste Zeile verlangt „{ $name }“; das gibt es nicht
mistake-identity = { $found } ist keine Kennung; eine Kennung hat zwölf Zeichen aus 0–9 und a–z ohne i, l, o, u. Bei Neuem darf sie fehlen
mistake-date = { $found } ist kein Datum; ein Tag schreibt sich "2012-05-03", ein Zeitpunkt "2012-05-03T09:30:00+02:00"
mistake-time = { $found } ist keine Uhrzeit; eine Uhrzeit schreibt sich "09:30"
mistake-other = { $said }
mistake-hint-quote = Wahrscheinlich fehlt in Zeile { $line } ein schließendes Anführungszeichen
mistake-hint-typographic = Um Texte gehören gerade Anführungszeichen: "so"
mistake-hint-meant = War „{ $meant }“ gemeint?
mistake-wanted-opening = eine öffnende Klammer „(“
mistake-wanted-closing = eine schließende Klammer „)“
mistake-wanted-opening-list = eine öffnende eckige Klammer „[“
mistake-wanted-closing-list = eine schließende eckige Klammer „]“
mistake-wanted-opening-map = eine öffnende geschweifte Klammer „{"{"}“
mistake-wanted-closing-map = eine schließende geschweifte Klammer „{"}"}“
mistake-wanted-comma = ein Komma oder das Ende der Aufzählung
mistake-wanted-colon = ein Doppelpunkt
mistake-wanted-text = ein Text in geraden Anführungszeichen
mistake-wanted-quote = ein schließendes Anführungszeichen
mistake-wanted-integer = eine ganze Zahl
mistake-wanted-number = eine Zahl
mistake-wanted-flag = true oder false
mistake-wanted-character = ein einzelnes Zeichen
mistake-wanted-name = der Name eines Feldes
mistake-wanted-option = Some(…) oder None
mistake-wanted-enable = „)]“ am Ende der ersten Zeile
error-open-latin1 = Wahrscheinlich hat ein Editor sie als „Windows-1252“ oder „ANSI“ gespeichert; speichern Sie sie als UTF-8.
error-copy-no-identity = { $path }: Einem Eintrag „{ $kind }“ fehlt die Kennung (das Feld „id“). Es wurde nichts angelegt.

## Werte der Runden und Punktabfragen
field-rotation = Wechselform
field-hosts = Gastgeber:innen
field-seed = Auslosung Nr.
field-optional = Kann entfallen
field-dropped = Entfallen
field-moved = Verschoben auf
field-tables = Tische
field-knows = Kennt schon
field-pause = Pause davor
field-pair-rule = Regel
field-one = Eine Person
field-other = Andere Person
field-stand = Wo
field-hosting = Ist Gastgeber:in
field-seat-fixed = Von Hand gesetzt
field-answer = Beitrag
field-word = Wort dazu
field-low = Unteres Ende
field-high = Oberes Ende
field-dots-each = Punkte je Person
field-most = Höchstens auf eines
field-people = Personen
field-closed = Abgeschlossen
field-ballot = Punktabfrage
field-about = Worauf
field-dots = Punkte
value-stations = feste Gruppen wandern
value-world-cafe = World Café
value-hosts-stay = bleiben
value-hosts-change = wechseln
value-together = zusammen
value-apart = getrennt
value-stand = { $theme }
value-stand-table = { $theme }, Tisch { $table }
value-rests = pausiert
value-confirms = Zustimmung
value-objects = Einwand
value-ballot-cards = Karten
value-ballot-clusters = Cluster
value-ballot-themes = Themen
value-ballot-answers = Beiträge
value-ballot-tasks = Aufgaben
value-ballot-options = eigene Möglichkeiten
value-ballot-scale = Skala

## Punktabfrage
key-dots = Punktabfrage: Punkte zählen
context-dots = Punktabfragen
context-dots-count = Punkte zählen
dots-title = Punktabfragen
dots-title-count = Punktabfrage
dots-title-new = Neue Punktabfrage
dots-title-on = Worauf werden Punkte geklebt?
dots-title-edit = Punktabfrage ändern
dots-title-options = Möglichkeiten, eine je Zeile
dots-title-rename = Möglichkeit umbenennen
dots-title-step = Stufe benennen
dots-hints = n Neu · Enter zählen · e Ändern · c Abschließen · w Noch einmal · Esc
dots-hints-count = Zahl, Enter · + − ein Punkt · r Rang · e Ändern · c Abschließen · Esc
dots-hints-own = Zahl, Enter · + − ein Punkt · r Rang · a Möglichkeit · e Ändern · Esc
dots-empty = Noch keine Punktabfrage.
dots-empty-how = n legt eine an: eine Frage, worauf geklebt wird und wie viele Punkte jede Person hat. An der Wand wird geklebt; gezählt wird hier, Zeile für Zeile: Zahl, Enter, Zahl, Enter. Auch eine Stimmung oder ein Schlusswort lässt sich so abfragen: mit einem Punkt je Person auf einer Skala.
dots-key-new = Neue Punktabfrage
dots-key-new-short = Neu
dots-key-open = Zählen
dots-key-edit = Frage, Punkte je Person und Personen ändern
dots-key-edit-short = Ändern
dots-key-close = Abschließen oder wieder öffnen
dots-key-close-short = Abschließen
dots-key-again = Dieselbe Frage noch einmal stellen, ohne Zahlen
dots-key-again-short = Noch einmal
dots-key-delete = Punktabfrage löschen
dots-key-digit = Zahl eintippen; Enter nimmt sie und geht weiter
dots-key-next = Zahl nehmen, zur nächsten Zeile
dots-key-more = Ein Punkt mehr
dots-key-less = Ein Punkt weniger
dots-key-rank = Nach Rang zeigen, oder wie an der Wand
dots-key-rank-short = Rang
dots-key-option = Möglichkeiten hinzufügen
dots-key-rename = Möglichkeit oder Stufe benennen
dots-key-clear = Zahl zurücknehmen; eine eigene Möglichkeit ohne Zahl entfernen
dots-key-reset = Alle Zahlen dieser Frage zurücknehmen
dots-reset = Alle Zahlen sind zurückgenommen; { $key } holt sie zurück.
dots-reset-nothing = Es ist noch nichts gezählt.
dots-key-clusters = Cluster nach diesen Punkten sortieren
dots-key-up = Möglichkeit nach oben
dots-key-down = Möglichkeit nach unten
dots-no-question = (ohne Frage)
dots-blank = (ohne Text)
dots-topic-category = { $topic }: { $name }
dots-topic-theme = { $topic } unter { $name }
dots-topic-gone = { $topic } (gelöscht)
dots-plan-scale = Skala, ein Punkt je Person
dots-plan-each = { $count ->
    [one] ein Punkt je Person
   *[other] { $count } Punkte je Person
}
dots-plan-most = { $count ->
    [one] ein Punkt je Person
   *[other] { $count } Punkte je Person, höchstens { $most } auf eines
}
dots-plan-people = { $count ->
    [one] eine Person
   *[other] { $count } Personen
}
dots-closed = abgeschlossen
dots-elsewhere = jetzt anderswo
dots-deleted = gelöscht
dots-sum = { $count ->
    [one] ein Punkt
   *[other] { $count } Punkte
}
dots-sum-of = { $sum } von { $allowed } Punkten
dots-sum-all = { $sum } von { $sum } Punkten: alle da
dots-sum-over = { $sum } von { $allowed } Punkten: { $over } zu viel
dots-uncounted = { $count ->
    [one] eine Zeile noch nicht gezählt
   *[other] { $count } Zeilen noch nicht gezählt
}
dots-recount = Nachzählen, oder mit e die Personen ändern; es bleibt alles, wie es gezählt ist.
dots-no-options = Hier gibt es nichts, worauf Punkte geklebt werden können.
dots-no-options-own = Noch keine Möglichkeit. a fügt welche hinzu.
dots-no-people = Wie viele Personen haben Punkte? Mit e angeben; dann wird die Summe geprüft.
dots-no-dots = Niemand hat einen Punkt. Mit e ändern.
dots-over-on-one = „{ $what }“ hat { $dots } Punkte, höchstens { $most } sind möglich.
dots-over-more = { $count ->
    [one] Bei einer weiteren Zeile auch.
   *[other] Bei { $count } weiteren Zeilen auch.
}
dots-near = { $sign } nahezu gleich: höchstens 1 Punkt oder 5 % auseinander
dots-middle = Die Mitte liegt bei { $step }
dots-middle-between = Die Mitte liegt zwischen { $step } und { $next }
dots-spread = { $middle }, das Mittel etwa bei { $mean } von { $steps }: eine Stimmung, keine Messung
dots-rule-third = ein Drittel (n/3, verbreitet; auch Michalski)
dots-rule-half = die Hälfte, höchstens 10 (Methodenpool Altenpflege)
dots-rule-five = fünf (ASQ, Multivoting)
dots-rule-steps = genug für klare Ränge (workshopmoderationstraining.de)
dots-rule-other = andere Zahl
dots-field-rule = Punkte je Person
dots-field-other = Andere Zahl
dots-hint-other = leer: wie vorgeschlagen
dots-hint-most = leer: beliebig viele; oft 2 (Moderatio)
dots-hint-present = { $count ->
    [one] leer: die eine anwesende Person
   *[other] leer: die { $count } Anwesenden
}
dots-hint-people = wie viele kleben? Niemand ist als anwesend markiert
dots-field-options = Möglichkeiten
dots-hint-options = eine je Zeile
dots-field-steps = Stufen
dots-hint-low = zum Beispiel: erschöpft
dots-hint-high = zum Beispiel: voller Energie
dots-hint-question = zum Beispiel: Woran arbeiten wir weiter?
dots-hint-scale = zum Beispiel: Wie gehe ich nach Hause?
dots-refuse-question = Die Frage fehlt noch.
dots-refuse-number = Bitte eine ganze Zahl von { $least } bis { $most }.
dots-refuse-most = Mehr als { $dots } hat niemand; leer heißt: beliebig viele.
dots-refuse-options = Bitte mindestens eine Möglichkeit, eine je Zeile.
dots-on-own = selbst eingetippt
dots-on-scale = Stimmung, Blitzlicht
dots-closed-now = Abgeschlossen. c öffnet wieder.
dots-opened = Wieder offen.
dots-is-closed = Die Punktabfrage ist abgeschlossen; c öffnet sie wieder.
dots-too-large = So viele Punkte gibt es nicht: Diese Zahl zählt nicht. Die Rücktaste kürzt sie.
dots-sorted = Cluster nach Punkten sortiert; Strg+Z nimmt es zurück.
dots-sorted-already = Die Cluster stehen schon nach Punkten.
dots-sorted-nothing = Noch keine Punkte auf Karten oder Cluster gezählt.
clusters-key-vote = Punkte kleben lassen auf das, was hier hängt
clusters-key-by-dots = Cluster nach Punkten sortieren
doc-dots = Themenspeicher
doc-dots-mood = Stimmung und Blitzlicht
sheet-name-dots = punkte
sheet-near = Nahezu gleich
sheet-standing = Auf der Wand
doc-dots-rank = Rang
doc-dots-what = Was
doc-dots-dots = Punkte
doc-dots-step = Stufe
doc-dots-bar = Balken
doc-dots-uncounted = nicht gezählt
