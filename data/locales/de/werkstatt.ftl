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
