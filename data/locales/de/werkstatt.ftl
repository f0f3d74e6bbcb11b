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

## Programm
agenda-kind-plenary = Plenum
agenda-kind-cards = Kartenabfrage
agenda-kind-clustering = Clustern
agenda-kind-rounds = Arbeitsgruppen
agenda-kind-break = Pause
agenda-kind-agreements = Verabredungen
agenda-kind-end = Ende
agenda-key-start = Start/Stopp
agenda-key-next = Nächster
agenda-key-more = Minute mehr
agenda-key-less = Minute weniger
agenda-key-five-more = Fünf Minuten mehr
agenda-key-five-less = Fünf Minuten weniger
agenda-key-new = Neu
agenda-key-edit = Ändern
agenda-key-fix = Anfang festsetzen oder freigeben
agenda-key-up = Nach vorn verschieben
agenda-key-down = Nach hinten verschieben
agenda-key-delete = Programmpunkt löschen
agenda-key-day = Titel, Datum und Ort
agenda-key-jump = Zum Bereich des Programmpunkts
agenda-key-settle = Diese Fassung behalten
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
agenda-rival = Gleichzeitig geschrieben: { $text } (v behält die obere Fassung)
agenda-outlived = An anderer Stelle gelöscht, hier geändert (v behält den Punkt)

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

## Personen
people-key-new = Neu
people-key-present = Abhaken
people-key-edit = Ändern
people-key-group = Gruppe
people-key-groups = Gruppen bilden
people-key-sort = Nach Nachnamen oder Eingabe ordnen
people-key-up = Nach oben verschieben
people-key-down = Nach unten verschieben
people-key-delete = Person löschen
people-key-settle = Diese Fassung behalten
people-new = Neue Person
people-new-present = Neue Person, anwesend
people-edit = Person
people-field-name = Name
people-field-organisation = Organisation
people-field-group = Gruppe
people-field-present = Anwesend
people-field-groups = Zahl der Gruppen
people-hint-new = Vor- und Nachname; leer mit Enter: fertig
people-no-group = keine
people-needs-name = Wie heißt die Person?
people-needs-groups = Eine Zahl von 1 bis { $most }.
people-groups = { $present ->
        [one] Gruppen bilden aus einer anwesenden Person
       *[other] Gruppen bilden aus { $present } Anwesenden
    }
people-groups-made = { $count ->
        [one] Eine Gruppe ist gebildet. Strg+Z nimmt das zurück.
       *[other] { $count } Gruppen sind gebildet. Strg+Z nimmt das zurück.
    }
people-groups-nobody = Gruppen werden aus allen gebildet, die da sind: die Leertaste hakt ab.
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
people-hint-present = Die Leertaste hakt ab, wer da ist.
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
