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

## Agenda
agenda-kind-plenary = Plenary
agenda-kind-cards = Card query
agenda-kind-clustering = Clustering
agenda-kind-rounds = Working groups
agenda-kind-break = Break
agenda-kind-agreements = Agreements
agenda-kind-end = End
agenda-key-start = Start/stop
agenda-key-next = Next
agenda-key-more = Minute more
agenda-key-less = Minute less
agenda-key-five-more = Five minutes more
agenda-key-five-less = Five minutes less
agenda-key-new = New
agenda-key-edit = Edit
agenda-key-fix = Fix the start, or let it move
agenda-key-up = Move up
agenda-key-down = Move down
agenda-key-delete = Delete the item
agenda-key-day = Title, date and place
agenda-key-jump = To the pane of the item
agenda-key-settle = Keep this wording
agenda-new = New agenda item
agenda-edit = Agenda item
agenda-field-title = Title
agenda-field-kind = Kind
agenda-field-start = Start
agenda-field-minutes = Minutes
agenda-field-fixed = Start fixed
agenda-field-notes = Notes
agenda-hint-start = after the one before; or a time such as 9:30
agenda-hint-start-at = after the one before ({ $time }); or a time such as 9:30
agenda-hint-minutes = open; or a length such as 45
agenda-hint-notes = for the facilitator only
agenda-needs-title = What is the item called?
agenda-needs-time = A time such as 9:30, 0930 or 9.
agenda-needs-minutes = A length in minutes such as 45, or in hours such as 1:30.
agenda-fixed-needs-time = A fixed start needs a time.
agenda-fix-needs-time = This item has no time yet; e lets you enter one.
agenda-day = The workshop
agenda-day-title = Title
agenda-day-date = Date
agenda-day-place = Place
agenda-hint-day-title = as the documentation calls it
agenda-hint-day-place = town or venue
agenda-needs-date = A date such as 2012-05-03 or 03.05.2012.
agenda-deleted = { $title } is deleted. Ctrl+Z brings it back.
agenda-nothing-next = Nothing comes after this in the agenda.
agenda-is-over = This item is over, and no other is running.
agenda-column-plan = Plan
agenda-column-now = now
agenda-column-end = end
agenda-column-title = Item
agenda-column-kind = Kind
agenda-column-length = Length
agenda-minutes = { $minutes } min
agenda-fixed = fixed
agenda-fixed-buffer = fixed, buffer { $minutes }
agenda-buffer = buffer { $minutes }
agenda-skipped = left out
agenda-end = End { $time }
agenda-end-late = End ~{ $time }, not { $planned }
agenda-end-expected = End ~{ $time }
agenda-no-day = t: enter title, date and place
agenda-notes = Notes
agenda-no-notes = Notes on this item can be entered with e.
agenda-not-started = Nothing is running yet: s starts the selected item, n the next one.
agenda-between = Nothing is running: n starts { $title }.
agenda-empty = Here stands the course of the day: what begins when, and how long it takes.
agenda-empty-key = a adds the first item.
agenda-no-match = No item matches the filter. Esc clears it.
agenda-rival = Written at the same time: { $text } (v keeps the wording above)
agenda-outlived = Deleted elsewhere, changed here (v keeps the item)

## Status line and alarms
status-next = next:
status-changeover = Changing
alarm-round = round { $number }
alarm-soon = { $minutes ->
        [one] One minute left: { $what }
       *[other] { $minutes } minutes left: { $what }
    }
alarm-over = Time is up: { $what }
alarm-changeover = The changeover is over, now comes { $what }

## People
people-key-new = New
people-key-present = Tick off
people-key-edit = Edit
people-key-group = Group
people-key-groups = Make groups
people-key-sort = Order by family name or as typed
people-key-up = Move up
people-key-down = Move down
people-key-delete = Delete the person
people-key-settle = Keep this wording
people-new = New person
people-new-present = New person, present
people-edit = Person
people-field-name = Name
people-field-organisation = Organisation
people-field-group = Group
people-field-present = Present
people-field-groups = Number of groups
people-hint-new = first and family name; Enter while empty: done
people-no-group = none
people-needs-name = What is the person called?
people-needs-groups = A number from 1 to { $most }.
people-groups = { $present ->
        [one] Make groups of one person
       *[other] Make groups of { $present } people
    }
people-groups-made = { $count ->
        [one] One group is made. Ctrl+Z takes that back.
       *[other] { $count } groups are made. Ctrl+Z takes that back.
    }
people-groups-nobody = Groups are made of everybody who is here: Space ticks people off.
people-no-groups = There are no groups yet: m makes some of everybody who is here.
people-known = { $name } is on the list already.
people-known-arrives = { $name } was on the list already and is here now.
people-deleted = { $name } is deleted. Ctrl+Z brings the person back.
people-sorted = People can be moved in the order of typing: o switches to it.
people-order-name = Ordered by family name.
people-order-typed = In the order of typing.
people-present = { $present } of { $total } here
people-total = { $total ->
        [one] One person
       *[other] { $total } people
    }
people-hint-present = Space ticks off who is here.
people-groups-are = Groups
people-without = none { $count }
people-group = Group { $name } · { $count }
people-group-without = Without a group · { $count }
people-column-present = in
people-column-name = Name
people-column-organisation = Organisation
people-column-group = Group
people-empty = Here stands everybody who takes part: with their organisation, and whether they are here.
people-empty-key = a adds one person after the other.
people-empty-paste = A list from the clipboard can be pasted: a name on each line, then the organisation.
people-no-match = Nobody matches the filter. Esc clears it.
people-paste = { $count ->
        [0] Everybody is on the list already
        [one] Add one person?
       *[other] Add { $count } people?
    }
people-paste-hints = Enter adds · Esc discards
people-paste-known = on the list
people-paste-left-out = Columns left out: { $columns }
