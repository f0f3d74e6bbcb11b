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
