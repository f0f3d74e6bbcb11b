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

## Runden
context-rounds-setup = Runden einrichten
rounds-key-save = speichern
rounds-key-next-question = Frage
rounds-key-previous-question = Vorige Frage
rounds-key-next-theme = Thema
rounds-key-previous-theme = Voriges Thema
rounds-key-list = Liste
rounds-key-other-group = Andere Gruppe hat das geschrieben
rounds-key-new = Beitrag
rounds-key-start = Start/Stopp
rounds-key-next = Nächste Runde
rounds-key-more = Eine Minute mehr
rounds-key-less = Eine Minute weniger
rounds-key-five-more = Fünf Minuten mehr
rounds-key-five-less = Fünf Minuten weniger
rounds-key-grid = Übersicht
rounds-key-overview = Wer ist wo?
rounds-key-manage = Einrichten
rounds-key-open = Öffnen: Frage beantworten, Beitrag ändern
rounds-key-edit = Ändern
rounds-key-delete = Löschen
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
rounds-key-setup-next = nächste Liste
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
rounds-overview-title = Wer ist wo?
rounds-overview-hints = Pfeile blättern · Esc schließt
rounds-overview-no-groups = Noch keine Gruppen. m teilt sie ein, auch aus allen Anwesenden auf einmal.
rounds-overview-group = Gruppe { $name }
rounds-overview-nowhere = Ohne Gruppe
rounds-overview-nobody = noch niemand
rounds-overview-hosts = Gastgeber:innen
rounds-overview-by-round = Wechselplan nach Runden
rounds-overview-by-group = Wechselplan nach Gruppen
rounds-absent = { $name } (nicht da)
rounds-at-now = jetzt bei { $theme }
rounds-at-soon = gleich bei { $theme }
rounds-at-first = zuerst bei { $theme }
rounds-at-last = zuletzt bei { $theme }
rounds-setup-title = Runden einrichten
rounds-setup-hints = a neu · n mehrere · e ändern · x löschen · Tab nächste Liste · Esc schließen
rounds-setup-no-filter = Diese Listen sind kurz: einen Filter gibt es hier nicht.
rounds-setup-no-themes = Noch keine Themen. Sie sind die Tische, zwischen denen die Gruppen wechseln, und die Spalten unter F4 Cluster. a legt eines an, n mehrere.
rounds-setup-no-questions = Noch keine Fragen. Jedes Thema bekommt dieselben. a legt eine an, n mehrere.
rounds-setup-no-groups = Noch keine Gruppen. n bildet sie aus allen, die anwesend sind; a legt eine einzelne an.
rounds-setup-no-rounds = Noch keine Runden. n plant sie auf einmal, etwa 3 Runden zu 25 min mit 5 min Wechsel.
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
rounds-form-line-each = je Zeile eine; Strg+S übernimmt
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
