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

## Karten
context-manage = Liste verwalten
key-manage-new = Neu
key-manage-edit = Ändern
key-manage-delete = Löschen
key-manage-up = Nach oben verschieben
key-manage-down = Nach unten verschieben
cards-key-save = speichern
cards-key-category = Kategorie
cards-key-previous-category = Vorige Kategorie
cards-key-wall = Karten wählen
cards-key-newest = Zur neuesten Karte
cards-key-write = Neue Karte
cards-key-edit = Ändern
cards-key-delete = Löschen
cards-key-change-category = Kategorie wechseln
cards-key-digit = In die { $number }. Kategorie
cards-key-mark = Markieren
cards-key-move-up = Karte nach oben
cards-key-move-down = Karte nach unten
cards-key-move-left = In die Spalte links
cards-key-move-right = In die Spalte rechts
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
cards-form-gone = Die Karte gibt es nicht mehr.
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
