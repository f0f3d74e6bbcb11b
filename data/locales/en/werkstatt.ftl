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

## Rounds
context-rounds-setup = Setting up the rounds
rounds-key-save = save
rounds-key-next-question = question
rounds-key-previous-question = Previous question
rounds-key-next-theme = theme
rounds-key-previous-theme = Previous theme
rounds-key-list = list
rounds-key-other-group = Another group wrote this
rounds-key-new = Answer
rounds-key-start = Start/stop
rounds-key-next = Next round
rounds-key-more = One minute more
rounds-key-less = One minute less
rounds-key-five-more = Five minutes more
rounds-key-five-less = Five minutes less
rounds-key-grid = Overview
rounds-key-overview = Who is where?
rounds-key-manage = Set up
rounds-key-open = Open: answer a question, change an answer
rounds-key-edit = Change
rounds-key-delete = Delete
rounds-key-up = Move up
rounds-key-down = Move down
rounds-key-to-previous-theme = Answer to the previous theme
rounds-key-to-next-theme = Answer to the next theme
rounds-key-transfer = Answer to another question or theme
rounds-key-settle = Of two wordings, keep this one
rounds-key-host = Say who hosts
rounds-key-make-groups = Make groups of everybody present
rounds-key-digit = Theme of this number
rounds-key-setup-new = New
rounds-key-setup-several = Several
rounds-key-setup-edit = Change
rounds-key-setup-delete = Delete
rounds-key-setup-next = next list
rounds-key-setup-previous = Previous list
rounds-key-setup-start = Start or end a round
rounds-theme = Theme
rounds-themes = Themes
rounds-questions = Questions
rounds-groups-tab = Groups
rounds-rounds = Rounds
rounds-unnamed = (no name)
rounds-none = –
rounds-clock = Round { $number } of { $of }
rounds-clock-changeover = then { $minutes } min to change places
rounds-changeover = Changing places
rounds-then = then round { $number } of { $of }
rounds-between = Next: round { $number } of { $of } · { $key } starts it
rounds-plan = { $count ->
    [one] One round of { $minutes } min
   *[other] { $count } rounds of { $minutes } min
}
rounds-plan-mixed = { $count } rounds of { $minutes } min
rounds-ready = { $plan } · { $key } starts
rounds-all-over = { $count ->
    [one] The round is over
   *[other] All { $count } rounds are over
}
rounds-no-rounds = No rounds yet: { $key } plans them.
rounds-no-themes = No themes yet
rounds-no-groups = No groups yet: { $key } makes them.
rounds-not-set-up = Not set up yet: { $key } shows themes, questions, groups, rounds.
rounds-groups = { $count ->
    [0] no group
    [one] group { $names }
   *[other] groups { $names }
}
rounds-here-now = here: { $groups }
rounds-here-soon = here next: { $groups }
rounds-here-first = here first: { $groups }
rounds-here-last = here last: { $groups }
rounds-host = host { $name }
rounds-answers = { $count ->
    [one] 1 answer
   *[other] { $count } answers
}
rounds-missing = still missing
rounds-missing-short = none
rounds-stray = Without theme or question: c puts them elsewhere
rounds-rival = other wording: { $text }
rounds-outlived = deleted elsewhere, changed here: v keeps the answer
rounds-placeholder = write an answer: Enter saves, Tab next question
rounds-placeholder-list = a goes on writing
rounds-too-much = That is too much text for one answer (64 KB at most).
rounds-no-match = No answer matches the filter. Esc shows all again.
rounds-teach-themes = Here is what the working groups write, by theme and question. First there have to be themes for the groups to move between (the same as in F4 Clusters): a makes them.
rounds-teach-questions = Every theme is asked the same questions, such as “What must be considered in any case?” There are none yet: a makes them.
rounds-no-theme-yet = No themes yet: m makes them.
rounds-none-to-start = No rounds yet: m plans them.
rounds-all-over-hint = All rounds are over. Under m, s starts one again.
rounds-started-with-item = Round { $number } is running, and with it “{ $title }”.
rounds-minutes-now = Round { $number } now takes { $minutes } min.
rounds-changeover-now = Changing places now takes { $minutes } min.
rounds-answer-deleted = Answer deleted, Ctrl+Z brings it back.
rounds-question-deleted = Question deleted, Ctrl+Z brings it back.
rounds-question-answered = This question has answers. Under m it can be deleted all the same.
rounds-answer-moved = Now at { $place }
rounds-nowhere-else = There is only this theme and this question.
rounds-transfer-title = Where does the answer belong?
rounds-settled = This wording holds.
rounds-not-contested = There is only one wording of this answer.
rounds-paste-title = { $count ->
    [one] 1 answer to “{ $question }”
   *[other] { $count } answers to “{ $question }”
}
rounds-paste-hints = Enter saves · Esc cancels
rounds-pasted = { $count ->
    [one] 1 answer added, Ctrl+Z takes it back.
   *[other] { $count } answers added, Ctrl+Z takes them back.
}
rounds-grid-head = Answers by question and theme
rounds-grid-missing = { $all ->
    [one] The only question is still open.
   *[other] { $empty } of { $all } cells still empty · Tab to the next · Enter writes there
}
rounds-grid-complete = Every theme has at least one answer to each question.
rounds-overview-title = Who is where?
rounds-overview-hints = Arrows scroll · Esc closes
rounds-overview-no-groups = No groups yet. m makes them, also of everybody present at once.
rounds-overview-group = Group { $name }
rounds-overview-nowhere = Without a group
rounds-overview-nobody = nobody yet
rounds-overview-hosts = Hosts
rounds-overview-by-round = Rota by rounds
rounds-overview-by-group = Rota by groups
rounds-absent = { $name } (not here)
rounds-at-now = now at { $theme }
rounds-at-soon = next at { $theme }
rounds-at-first = first at { $theme }
rounds-at-last = last at { $theme }
rounds-setup-title = Setting up the rounds
rounds-setup-hints = a new · n several · e change · x delete · Tab next list · Esc close
rounds-setup-no-filter = These lists are short: there is no filter here.
rounds-setup-no-themes = No themes yet. They are the tables that the groups move between, and the columns under F4 Clusters. a makes one, n several.
rounds-setup-no-questions = No questions yet. Every theme is asked the same ones. a makes one, n several.
rounds-setup-no-groups = No groups yet. n makes them of everybody present; a makes a single one.
rounds-setup-no-rounds = No rounds yet. n plans them at once, such as 3 rounds of 25 min with 5 min to change places.
rounds-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
rounds-without-group = Without a group ({ $count }): { $names }
rounds-runs-since = since { $time }
rounds-sum = Between rounds: { $changeover } min · all together { $total } min
rounds-deleted = Deleted, Ctrl+Z brings it back.
rounds-form-answer = Change answer
rounds-form-text = Text
rounds-form-question = Question
rounds-form-question-hint = word for word, as it is read out
rounds-form-group = Group
rounds-form-round = Round
rounds-answer-blank = An answer needs a text. To delete it: Esc, then x.
rounds-form-host = Host
rounds-form-host-hint = name; empty: nobody
rounds-form-host-title = Who stays at { $theme }?
rounds-form-theme = Change theme
rounds-form-new-theme = New theme
rounds-form-edit-question = Change question
rounds-form-new-question = New question
rounds-form-themes = Themes
rounds-form-questions = Questions
rounds-form-line-each = one a line; Ctrl+S saves
rounds-form-several-themes = New themes
rounds-form-several-questions = New questions
rounds-form-edit-group = Change group
rounds-form-new-group = New group
rounds-form-name = Name
rounds-form-members = Members
rounds-form-members-hint = names with commas between
rounds-form-how-many-groups = How many groups?
rounds-form-several-groups = { $count ->
    [0] New groups
    [one] Groups of the one person present
   *[other] Groups of the { $count } people present
}
rounds-groups-made = { $count ->
    [one] Everybody present is in one group.
   *[other] Everybody present is in one of { $count } groups.
}
rounds-groups-made-empty = { $count ->
    [one] One group without members: under F7 nobody is present yet.
   *[other] { $count } groups without members: under F7 nobody is present yet.
}
rounds-form-edit-round = Round { $number }
rounds-form-plan = Plan the rounds
rounds-form-count = How many rounds?
rounds-form-minutes = Minutes a round
rounds-form-changeover = Minutes between
rounds-started-stay = { $count ->
    [one] The round that has begun stays.
   *[other] The { $count } rounds that have begun stay.
}
rounds-number-refused = A number from { $least } to { $most }, please.
rounds-name-blank = A text is missing here.
