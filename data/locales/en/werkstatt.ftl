# Werkstatt, English. Every key stands in ../de/werkstatt.ftl as well.

## Everywhere
saved = saved

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
