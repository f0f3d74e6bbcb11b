# Werkstatt, English. Every key stands in ../de/werkstatt.ftl as well.

## Everywhere
program-name = Werkstatt
saved = saved
saving = saving …
not-saved = NOT SAVED ({ $pending })
read-only = read only
read-only-newer = read only: newer version
too-small = The window is too small: Werkstatt needs at least { $columns } × { $rows } characters.
yes = yes
no = no
undone = Undone: { $what }
redone = Redone: { $what }
nothing-to-undo = There is nothing to undo.
nothing-to-redo = There is nothing to redo.
undo-overtaken = Somebody else has changed that since; it stays as it is.
draft-restored = A text that was left open is back.

## The clock of the day
time-left = { $time } left
time-over = { $time } over
time-since = for { $time }
day-on-time = on time
day-late = day +{ $minutes } min
day-early = day −{ $minutes } min
round-short = R{ $number }

## Panes
pane-agenda = Agenda
pane-cards = Cards
pane-clusters = Clusters
pane-rounds = Rounds
pane-agreements = Agreements
pane-people = People
pane-documentation = Document
context-everywhere = Everywhere
context-list = Moving
context-start = Start
context-card-entry = Writing cards
context-answer-entry = Writing answers
context-filter = Filter
context-form = Form
context-form-text = Text of several lines
context-picker = Choosing
context-page = Page

## Keys
key-undo = Undo
key-redo = Redo
key-palette = Find a command
key-help = Help
key-language = German/English
key-repaint = Draw the screen anew
key-quit = Quit
key-up = Up
key-down = Down
key-left = Left
key-right = Right
key-page-up = Page up
key-page-down = Page down
key-first = To the beginning
key-last = To the end
key-next-area = Next area
key-previous-area = Previous area
key-filter = Filter
key-back = Back
key-form-next = Go on, at the end take over
key-form-submit = Take over
key-next-field = Next field
key-previous-field = Previous field
key-cancel = Cancel
key-new-line = New line
key-choose = Choose
key-close = Close
key-filter-keep = Keep the filter
key-filter-clear = Clear the filter

## Dialogs
help-title = Keys
help-hints = Esc closes · Ctrl+P finds commands
palette-title = Commands
picker-hints = Enter chooses · Esc cancels
picker-placeholder = type to search
form-hints = Enter next · Ctrl+S take over · Esc cancel

## What happened
kind-day = details of the workshop
kind-item = { $count ->
    [one] agenda item
   *[other] { $count } agenda items
}
kind-group = { $count ->
    [one] group
   *[other] { $count } groups
}
kind-participant = { $count ->
    [one] person
   *[other] { $count } people
}
kind-category = { $count ->
    [one] category
   *[other] { $count } categories
}
kind-theme = { $count ->
    [one] theme
   *[other] { $count } themes
}
kind-cluster = { $count ->
    [one] cluster
   *[other] { $count } clusters
}
kind-card = { $count ->
    [one] card
   *[other] { $count } cards
}
kind-twin = { $count ->
    [one] twin
   *[other] { $count } twins
}
kind-question = { $count ->
    [one] question
   *[other] { $count } questions
}
kind-round = { $count ->
    [one] round
   *[other] { $count } rounds
}
kind-answer = { $count ->
    [one] answer
   *[other] { $count } answers
}
kind-agreement = { $count ->
    [one] agreement
   *[other] { $count } agreements
}
kind-poll-option = { $count ->
    [one] date
   *[other] { $count } dates
}
kind-vote = { $count ->
    [one] answer to the date poll
   *[other] { $count } answers to the date poll
}
kind-invitee = { $count ->
    [one] invitation
   *[other] { $count } invitations
}
verb-added = { $what } added
verb-removed = { $what } removed
verb-restored = { $what } brought back
verb-settled = { $what } settled
verb-moved = { $what } moved
verb-changed = { $what } changed
refused-newer = Not changed: this workshop was written by a newer version and can only be read here.
refused-permission = Not changed: this folder cannot be written to.
refused-asked = Not changed: the workshop is open for reading only.
refused-too-large = Not changed: at { $kilobytes } KB the text is too large.

## Filter
filter-count = { $shown } of { $total }
filter-hint = a word, or part of one
## Start
start-motto = A workshop day, one laptop, no internet.
start-no-workshops = No workshop yet: n makes a new one, m shows an example.
start-home = Workshops in { $folder }
start-hints = l language · ? help · q quit
start-import-title = Import a record
start-open-title = Open a workshop
start-template-title = New workshop from a template
start-template-empty = Empty workshop
start-new-name = Title
start-new-name-hint = what it is about
start-new-date = Date
start-new-place = Place
start-new-needs-name = A title is missing: you will find the workshop by it.
date-hint = YYYY-MM-DD
date-refused = This is no date. Like this: 2012-05-03 or 3.5.2012
key-start-open = Open
key-start-new = New workshop from a template
key-start-import = Import a record of an earlier one
key-start-folder = Open a folder
key-start-example = Look at the example: Meißen 2012
when-today = today { $time }
when-yesterday = yesterday
files-up = ‹ one folder up
files-folder = folder
files-workshop = workshop
start-cards = { $count ->
    [one] { $count } card
   *[other] { $count } cards
}


## Documentation
doc-title = Documentation of the workshop
doc-edited = edited
doc-rival = other wording
doc-also-at = also under
doc-participants = Participants
doc-agenda = Agenda
doc-cards = Cards
doc-clusters = Clusters by theme
doc-rounds = Working groups
doc-agreements = Agreements
doc-next-meeting = Next meeting
doc-poll = Date poll
doc-invitations = Invitation list
doc-postponed = Postponed
doc-tasks = Tasks
doc-decisions = Decisions
doc-name = Name
doc-organisation = Organisation
doc-group = Group
doc-number = No.
doc-item = Item
doc-planned = Planned
doc-actual = Actual
doc-minutes = { $minutes } min
doc-count = { $count ->
        [one] One card
       *[other] { $count } cards
    }
doc-no-category = Without category
doc-no-cards = no cards yet
doc-unsorted = Not sorted yet
doc-theme = Theme { $name }
doc-questions = { $count ->
        [one] The question:
       *[other] The questions:
    }
doc-no-answers = no answers yet
doc-no-theme = Further answers
doc-no-question = Without a question
doc-group-named = Group { $name }
doc-round = round { $number }
doc-task = What
doc-decision = Decision
doc-what = What
doc-responsible = Who
doc-with = With whom
doc-due = By when
doc-precondition = Precondition
doc-waits-for = Waits for
doc-status = Status
doc-origin = Origin
doc-by-next-meeting = next meeting
doc-by-next-meeting-on = next meeting ({ $date })
doc-status-open = open
doc-status-underway = under way
doc-status-done = done
doc-status-dropped = dropped
doc-goal = Goal
doc-date = Date
doc-place = Place
doc-weekday = { $day ->
        [0] Mon
        [1] Tue
        [2] Wed
        [3] Thu
        [4] Fri
        [5] Sat
       *[other] Sun
    }
doc-poll-best = { $count ->
        [one] Best date:
       *[other] Best dates:
    } { $dates } — { $yes ->
        [0] nobody has agreed yet.
        [one] one person can come.
       *[other] { $yes } people can come.
    }
doc-poll-yes = yes
doc-poll-if-need-be = if need be
doc-poll-no = no
doc-poll-sum = Can come
doc-sponsor = Approached by
doc-note = Remark

## Import
import-cards = Cards
import-notes = Not understood on import:
import-note = line { $line }: { $text }

## Document
documentation-head = This is the documentation as it stands ({ $language })
documentation-in-german = in German
documentation-in-english = in English
documentation-written = Written: { $file }
documentation-no-folder = This workshop has no folder to write into.
key-doc-export = Write the document
key-doc-jump = Go to where it came from
key-doc-language = Language of the document
key-doc-next-heading = Next heading
key-doc-previous-heading = Previous heading

## Errors
error-not-found = There is no { $path }. Please check the name; is the stick plugged in?
error-not-a-folder = { $path } is a file and belongs to no workshop. A workshop is a folder; a text can be read with “werkstatt import”. Nothing was changed.
error-not-a-workshop = There is no workshop in { $path }: the folder “log” and the file “workshop.ron” are missing. Nothing was changed. “werkstatt new FOLDER” makes a new workshop.
error-too-large = At { $megabytes } MB, { $path } is larger than any workshop and was not read. Nothing was changed.
error-not-text = { $path }, line { $line }: this is no text in UTF-8. The file was not changed. Please save it as UTF-8 in your editor.
error-malformed = { $path }, line { $line }, column { $column }: { $reason }. The file was not changed; please correct that place.
error-newer-copy = { $path } was written by a newer version of Werkstatt ({ $program }). Nothing was changed. Please open it with the newer version.
error-read = { $path } cannot be read: { $reason }. Nothing was changed.
error-write = { $path } cannot be written: { $reason }. Nothing was overwritten. Please choose another folder.
error-not-empty = There is something in { $path } already. Nothing was overwritten; please choose a new or an empty folder.
error-export = The document could not be written to { $path }: { $reason }. The workshop is unharmed; please choose another folder.
error-export-many = There are too many files like { $path } already. Please put older ones away.
error-import-large = At { $megabytes } MB, { $path } is too large for a record. Nothing was made.
error-import-binary = { $path } is no text (a PDF perhaps, or a word processor's file). Nothing was made. Please save it there as plain text (UTF-8) and read that file.
error-import-utf16 = { $path } is saved in UTF-16. Nothing was made. Please save it as UTF-8 in your editor.
error-import-latin1 = { $path }, line { $line }: the accents are not written in UTF-8; it looks like Latin-1 or Windows-1252. Nothing was made. Please save it as UTF-8 in your editor.
error-import-utf8 = { $path }, line { $line }: this is not valid UTF-8. Nothing was made. Please save it as UTF-8 in your editor.
error-template-large = { $path } is too large for a template.
io-not-found = there is no such thing
io-permission = permission is missing
io-read-only = the disk is write-protected
io-full = the disk is full
io-too-large = the file is too large
io-exists = it exists already
io-is-folder = it is a folder
io-is-file = it is a file
io-name = this name is not possible here
io-timeout = the disk does not answer
found-damage = { $count ->
    [one] One line could not be read; everything else is there. “werkstatt check” tells the details.
   *[other] { $count } lines could not be read; everything else is there. “werkstatt check” tells the details.
}
found-missing = { $count ->
    [one] One line is missing from the logs; everything else is there.
   *[other] { $count } lines are missing from the logs; everything else is there.
}
found-edited = The workshop.ron that was edited by hand is kept as { $file }; nothing of it was taken over.
found-hand-edited = workshop.ron was edited by hand. The changes are kept, but not taken over.
found-copy-unreadable = workshop.ron cannot be read ({ $reason }); what the logs say counts.
found-only-copy = The logs are missing; the workshop was restored from workshop.ron.
found-permission = This folder cannot be written to: the workshop is open for reading only.
found-asked = The workshop is open for reading only.
found-newer = { $file }, line { $line }: a newer version of Werkstatt has written here ({ $program }). The workshop is open for reading only, nothing will be changed.
damage-checksum = the checksum does not match
damage-no-checksum = the checksum is missing
damage-not-text = this is no text in UTF-8
damage-too-long = the line is too long
damage-meaningless = the line makes no sense
damage-header = the header cannot be read
damage-no-run = it cannot be told which run the log belongs to
damage-not-a-file = this is no file
damage-unreadable = cannot be read: { $reason }
damage-differs = two copies say different things; both were read
damage-at-line = { $file }, line { $line }
damage-kept = { $place }: { $what }; kept in { $kept }
error-terminal-input = The input does not come from a terminal. These work without one: new, import, export, check; “werkstatt --help” shows how.
error-terminal-output = The output does not go to a terminal. These work without one: new, import, export, check; “werkstatt --help” shows how.
error-terminal-unknown = The variable TERM is not set; Werkstatt does not know how to draw on this terminal. Mostly this helps: TERM=xterm-256color werkstatt
error-terminal-dumb = This terminal (TERM={ $kind }) cannot place text. Please take another one; new, import, export and check work here too.
error-terminal-lost = The terminal does not answer any more: { $reason }. Everything that was saved is on disk.
error-close = { $count ->
    [one] One change could not be saved: { $reason }.
   *[other] { $count } changes could not be saved: { $reason }.
}
error-panic = Werkstatt has hit a fault and has ended. What was saved is on disk; it will all be there when you open it again.
error-no-home = It cannot be told where your files are. Please set the variable WERKSTATT_HOME to a folder.

## Clusters
clusters-key-digit = To the theme
clusters-key-unsort = Back to the unsorted ones
clusters-key-mark = Mark
clusters-key-heading = Heading
clusters-key-twin = Hang twice
clusters-key-suggested = Take the suggestion
clusters-key-edit = Edit card or heading
clusters-key-delete = Take card down, dissolve heading
clusters-key-up = Move up
clusters-key-down = Move down
clusters-key-left = Move to the theme on the left
clusters-key-right = Move to the theme on the right
clusters-key-new = New theme
clusters-key-manage = Manage themes
clusters-key-tiles = Tiles or lines
clusters-unsorted = Unsorted
clusters-no-heading = no heading
clusters-no-category = no category
clusters-also = also under { $themes }
clusters-marked = { $count } marked
clusters-suggestion = Suggestion: { $theme } (because of “{ $card }”) · g takes it
clusters-no-suggestion = There is no suggestion for this card.
clusters-no-cards = No cards yet. They are collected under F3 and sorted here.
clusters-no-themes = Themes are the columns of the wall: the cards that belong together hang under them. There is none yet – a makes the first one. After that, a theme's digit hangs the selected card there.
clusters-all-sorted = All cards are sorted.
clusters-empty-theme = Still empty. The digit { $number } hangs the selected card here.
clusters-nothing-found = No card here matches the filter.
clusters-choose-card = Select a card first.
clusters-themes-first = There is no theme yet: a makes the first one.
clusters-no-such-theme = { $count ->
    [one] There is no theme { $number }, only one; a makes a new one.
   *[other] There is no theme { $number }, only { $count }; a makes a new one.
}
clusters-already-there = That hangs under { $theme } already.
clusters-already-unsorted = That hangs under no theme yet. Cards are deleted under F3.
clusters-taken-off = Taken down, not deleted: “{ $card }” · Ctrl+Z hangs the card back.
clusters-place-gone = “{ $card }” now hangs in one place less. Ctrl+Z hangs the card back.
clusters-many-taken-off = { $count } cards taken down, not deleted. Ctrl+Z hangs them back.
clusters-dissolved = Heading “{ $heading }” dissolved, its cards still hang. Ctrl+Z brings it back.
clusters-theme-deleted = Theme “{ $theme }” deleted, its cards are unsorted. Ctrl+Z brings it back.
clusters-hangs-here = hangs here already
clusters-field-card = Card
clusters-field-heading = Heading
clusters-field-theme = Theme
clusters-field-name = Name
clusters-field-place = Column
clusters-field-delete = Delete theme
clusters-heading-hint = a new heading, or one that is there
clusters-theme-hint = e.g. content, quality, cooperation
clusters-edit-card = Edit card
clusters-edit-heading = Change heading
clusters-edit-theme = Edit theme
clusters-new-theme = New theme
clusters-manage-title = Themes
clusters-group-title = { $count ->
    [one] Heading for one card
   *[other] Heading for { $count } cards
}
clusters-twin-title = { $count ->
    [one] Hang the card under another theme as well
   *[other] Hang { $count } cards under another theme as well
}
clusters-card-blank = A card needs a text. It is deleted under F3.
clusters-heading-blank = What should the heading say?
clusters-theme-blank = What should the theme be called?
clusters-theme-exists = There is a theme with this name already.
clusters-heading-keys = Enter changes the heading, x dissolves it; the cards stay where they are.
clusters-loose-keys = Enter gives these cards a heading. Space marks them all.
clusters-empty-far = Still empty.
