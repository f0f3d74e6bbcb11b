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
agreements-check-clear = Prüfung: Es ist nichts mehr offen.
agreements-check-title = Prüfung: { $count } offen
agreements-found-nobody = Aufgabe { $number }: niemand ist verantwortlich
agreements-found-absent = Aufgabe { $number }: { $name } ist nicht im Raum
agreements-found-no-date = Aufgabe { $number }: bis wann?
agreements-found-overdue = Aufgabe { $number }: Termin ist vorbei
agreements-found-no-precondition = Zurückgestellt { $number }: wartet worauf?
agreements-found-no-answer = Thema { $name }: noch kein Beitrag
agreements-found-no-sponsor = { $name }: wer spricht die Person an?
agreements-found-contested = Zwei Fassungen, bitte klären
agreements-key-new = Neu
agreements-key-edit = Bearbeiten
agreements-key-delete = Löschen
agreements-key-up = Eins nach oben
agreements-key-down = Eins nach unten
agreements-key-status = Stand
agreements-key-answer = Antwort
agreements-key-choose = Termin wählen
agreements-key-option = Neuer Termin
agreements-key-yes = Antwort: ja
agreements-key-if-need-be = Antwort: wenn nötig
agreements-key-no = Antwort: nein
agreements-key-silent = Antwort zurücknehmen
agreements-key-edit-option = Termin bearbeiten
agreements-key-delete-option = Termin löschen
agreements-key-check = Prüfung
agreements-key-goal = Ziel und Ort des nächsten Treffens
agreements-key-settle = Gezeigte Fassung behalten
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
agreements-rival = gleichzeitig geschrieben: { $text } (w behält das Gezeigte)
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
agreements-form-edit = Verabredung bearbeiten
agreements-form-invitee = Einladung { $number }
agreements-form-invitee-edit = Einladung bearbeiten
agreements-form-option = Neuer Termin
agreements-form-option-edit = Termin bearbeiten
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
agreements-filter-hint = Wort oder Name
agreements-filter-count = { $shown } von { $all }
agreements-nothing-found = Nichts gefunden. Esc hebt den Filter auf.
agreements-no-tasks = Noch keine Aufgaben. Hier steht, wer was bis wann tut. a legt die erste an.
agreements-no-decisions = Noch keine Beschlüsse. Hier steht, was ab jetzt gilt. a hält den ersten fest.
agreements-no-postponed = Nichts zurückgestellt. Hier steht, was warten muss, und worauf. a hält es fest.
agreements-no-invitees = Noch niemand auf der Liste. Hier steht, wer beim nächsten Mal dabei sein soll und wer die Person anspricht. a trägt ein, eine Liste aus der Zwischenablage wird zu einer Zeile je Name.
agreements-no-options = Noch keine Termine zur Auswahl. a bietet einen Tag an; danach antwortet jede Person mit ja, wenn nötig oder nein.
agreements-no-voters = Noch keine Personen. In F7 eintragen, wer da ist; hier antwortet dann jede und jeder auf jeden Termin.
agreements-no-goal = noch keins · g schreibt es auf
agreements-day = Termin
agreements-day-open = noch offen
agreements-day-none = noch keiner
agreements-at-time = { $time } Uhr
agreements-weekdays = Mo Di Mi Do Fr Sa So
agreements-days-shown = Termin { $first } bis { $last } von { $all }
agreements-tally = { $day }: { $yes } ja · { $maybe } wenn nötig · { $no } nein
agreements-tally-silent = { $count } noch nichts
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
