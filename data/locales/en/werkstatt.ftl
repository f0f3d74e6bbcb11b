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

## Agreements
agreements-tasks = Tasks
agreements-decisions = Decisions
agreements-postponed = Postponed
agreements-meeting = Next meeting
agreements-meeting-short = Meeting
agreements-invitees = Invitation list
agreements-invitees-short = Invitations
agreements-context-list = Agreements (lists)
agreements-context-poll = Date poll
agreements-check-open = Check: { $count } open
agreements-check-open-short = { $count } open
agreements-check-none = Check: nothing open
agreements-check-clear = Check: nothing is open any more.
agreements-check-title = Check: { $count } open
agreements-found-nobody = Task { $number }: nobody is responsible
agreements-found-absent = Task { $number }: { $name } is not in the room
agreements-found-no-date = Task { $number }: by when?
agreements-found-overdue = Task { $number }: its date has passed
agreements-found-no-precondition = Postponed { $number }: waits for what?
agreements-found-no-answer = Theme { $name }: no answer yet
agreements-found-no-sponsor = { $name }: who will approach them?
agreements-found-contested = Two wordings, please settle
agreements-key-new = New
agreements-key-edit = Edit
agreements-key-delete = Delete
agreements-key-up = One up
agreements-key-down = One down
agreements-key-status = Status
agreements-key-answer = Answer
agreements-key-choose = Choose date
agreements-key-option = New date
agreements-key-yes = Answer: yes
agreements-key-if-need-be = Answer: if need be
agreements-key-no = Answer: no
agreements-key-silent = Take the answer back
agreements-key-edit-option = Edit the date
agreements-key-delete-option = Delete the date
agreements-key-check = Check
agreements-key-goal = Goal and place of the next meeting
agreements-key-settle = Keep the wording shown
agreements-kind-task = Task
agreements-kind-decision = Decision
agreements-kind-postponed = Postponed
agreements-status-open = open
agreements-status-underway = underway
agreements-status-done = done
agreements-status-dropped = dropped
agreements-due-next = next meeting
agreements-due-missing = missing
agreements-due-past = past
agreements-nobody = nobody
agreements-absent = not in the room
agreements-gone = no longer here
agreements-waits-missing = not said
agreements-more = + { $count } more
agreements-rival = written at the same time: { $text } (w keeps what is shown)
agreements-column-number = No
agreements-field-what = What
agreements-field-who = Who
agreements-field-with = With whom
agreements-field-due = By
agreements-field-status = Status
agreements-field-kind = Kind
agreements-field-precondition = Precondition
agreements-field-waits = Waits for
agreements-field-origin = Origin
agreements-field-name = Name
agreements-field-organisation = Organisation
agreements-field-sponsor = Approached by
agreements-field-note = Remark
agreements-field-date = Day
agreements-field-time = Time
agreements-field-goal = Goal
agreements-field-place = Place
agreements-hint-task = what is to be done
agreements-hint-decision = what holds from now on
agreements-hint-postponed = what has to wait
agreements-hint-precondition = what has to exist or happen before
agreements-hint-who = one person who answers for it
agreements-hint-with = more names, with commas between
agreements-hint-due = 2012-06-30 · 30 June · next meeting
agreements-hint-origin = where it came from: theme, question, card
agreements-hint-name = first and family name, or an office
agreements-hint-sponsor = who in the room will approach them
agreements-hint-date = 2012-09-18 · 18 Sep
agreements-hint-time = 17:00
agreements-hint-label = for example: with childcare
agreements-hint-goal = what the meeting is for
agreements-form-task = New task
agreements-form-decision = New decision
agreements-form-postponed = New postponed item
agreements-form-edit = Edit agreement
agreements-form-invitee = Invitation { $number }
agreements-form-invitee-edit = Edit invitation
agreements-form-option = New date
agreements-form-option-edit = Edit date
agreements-refuse-what = What it is about is still missing.
agreements-refuse-who = One person is responsible; the others belong to “With whom”.
agreements-refuse-due = A day such as 30 June or 2012-06-30, “next meeting”, or nothing.
agreements-refuse-name = The name is still missing.
agreements-refuse-date = A day such as 18 Sep or 2012-09-18; without a day, a remark.
agreements-refuse-time = A time such as 17:00 or 9.30, or nothing.
agreements-invited = { $name } is on the list. Esc ends.
agreements-invited-twice = { $name } is on the list twice now.
agreements-invitees-foot = { $count ->
    [one] one invitation
   *[other] { $count } invitations
} · nobody approaches: { $missing }
agreements-deleted = Deleted. Ctrl+Z brings it back.
agreements-filter-hint = word or name
agreements-filter-count = { $shown } of { $all }
agreements-nothing-found = Nothing found. Esc clears the filter.
agreements-no-tasks = No tasks yet. Here it says who does what by when. a adds the first one.
agreements-no-decisions = No decisions yet. Here it says what holds from now on. a notes the first one.
agreements-no-postponed = Nothing postponed. Here it says what has to wait, and for what. a notes it.
agreements-no-invitees = Nobody on the list yet. Here it says who is to come next time and who will approach them. a adds somebody; a list from the clipboard becomes one row for each name.
agreements-no-options = No dates on offer yet. a offers a day; then everybody answers yes, if need be, or no.
agreements-no-voters = No people yet. Note in F7 who is here; then everybody can answer to each date.
agreements-no-goal = none yet · g writes it down
agreements-day = Date
agreements-day-open = still open
agreements-day-none = none yet
agreements-at-time = { $time }
agreements-weekdays = Mon Tue Wed Thu Fri Sat Sun
agreements-days-shown = dates { $first } to { $last } of { $all }
agreements-tally = { $day }: { $yes } yes · { $maybe } if need be · { $no } no
agreements-tally-silent = { $count } nothing yet
agreements-yes = yes
agreements-if-need-be = if need be
agreements-no = no
agreements-best = best
agreements-taken = chosen
agreements-chosen = Next meeting: { $day }
agreements-unchosen = No longer chosen: { $day }
agreements-paste-hints = Enter takes over · Esc cancels
agreements-paste-invitees = Add { $count ->
    [one] one invitation
   *[other] { $count } invitations
}?
agreements-paste-agreements = Add { $count ->
    [one] one agreement
   *[other] { $count } agreements
}?
