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
undone = Undone: “{ $what }”
redone = Redone: “{ $what }”
nothing-to-undo = There is nothing to undo.
nothing-to-redo = There is nothing to redo.
undo-overtaken = Somebody else has changed that since; it stays as it is.
draft-restored = A text that was left open is back.
how-to-quit = Ctrl+Q quits; everything is saved already.

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
key-paper = Type in from paper
key-palette = Find a command
key-help = Help
key-language = German/English
key-repaint = Draw the screen anew
key-suspend = Step aside to the shell, back with fg
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

## From paper
paper-title = Type in from paper
paper-code = Code
paper-hint = stands on the sheet, e.g. K7RF
paper-several = The code fits more than once: which is meant?
paper-no-code = A code has at least four digits and letters, e.g. K7RF.
paper-unknown = No sheet of this workshop has this code. Please read it off once more.
paper-gone = What this code belongs to was deleted.
paper-form-open = A form is still open here. Finish it first, then enter the code again.

## Dialogs
help-title = Keys
help-hints = Esc closes · Ctrl+P finds commands
palette-title = Commands
palette-go = Go to: { $pane }
picker-hints = Enter chooses · Esc cancels
picker-placeholder = type to search
form-hints = Enter next · Ctrl+S take over · Esc cancel
form-hints-lines = Enter new line · Tab next · Ctrl+S take over · Esc cancel
form-hints-choice = ← → choose · Enter next · Ctrl+S take over · Esc cancel
picker-typed = Enter goes there.
picker-nothing = Nothing matches.

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
kind-photo = { $count ->
    [one] photo
   *[other] { $count } photos
}
kind-pair = { $count ->
    [one] rule for two people
   *[other] { $count } rules for two people each
}
kind-visit = { $count ->
    [one] place of a group
   *[other] { $count } places of groups
}
kind-placement = { $count ->
    [one] seat at a table
   *[other] { $count } seats at tables
}
kind-reaction = { $count ->
    [one] reaction
   *[other] { $count } reactions
}
kind-ballot = { $count ->
    [one] dot vote
   *[other] { $count } dot votes
}
kind-choice = { $count ->
    [one] line of dots
   *[other] { $count } lines of dots
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
doc-photos = Photos
doc-photo = Photo
doc-page = Page
doc-contents = Contents
doc-sponsor = Approached by
doc-note = Remark

## Documentation as HTML
html-skip = Skip to the document
html-top = Back to top
html-photo-missing = This photo could not be read.
## Word processor: what only a DOCX says
docx-page-of = of
docx-photo-missing = The picture is not here: it could not be read.
docx-style-kind = Kind of Document
docx-style-fact = Fact
docx-style-note = Note
docx-style-card = Card
docx-style-card-remark = Card Remark
docx-style-cards = Card Wall
docx-style-table = Table with Lines
docx-style-table-text = Table Text
docx-style-table-head = Table Head
docx-style-picture = Picture
docx-style-gap = Gap
## Tables for spreadsheets (CSV)
sheet-name-cards = cards
sheet-name-answers = answers
sheet-name-agreements = agreements
sheet-name-invitations = invitations
sheet-category = Category
sheet-sign = Sign
sheet-text = Text
sheet-theme = Theme
sheet-cluster = Cluster
sheet-also-at = Also at
sheet-edited = Edited
sheet-rivals = Other wordings
sheet-question = Question
sheet-round = Round
sheet-kind = Kind
sheet-task = Task
sheet-decision = Decision
sheet-postponed = Postponed
## Print kit
kit-title = Print kit
kit-instruction = This is how handwriting gets into the program: press Ctrl+T, type the code on the sheet, press Enter – and you are typing in the right place.
kit-contents = What is in here
kit-codes = Codes of the table sheets
kit-code = Code
kit-page = Page { $page } of { $pages }
kit-cut = cut along the dotted lines
kit-theme = Theme
kit-question = Question { $number }
kit-round = Round { $number }
kit-round-line = Round
kit-host = Host
kit-group-short = Gr.
kit-visits = Who is here when
kit-table = Table sheet
kit-table-of = Table sheet { $name }
kit-rota = Rota
kit-rota-groups = Rota by group
kit-rota-seats = Round { $number }: who sits where
kit-rota-persons = Rota by person
kit-rota-persons-intro = The way of each person: to be read out, or cut into strips and handed out.
doc-rota-groups = By group
doc-rota-persons = By person
doc-rota-table = Table
doc-rota-people = Who sits there
doc-rota-met = Of { $possible } possible pairs { $met } meet; with so many tables and rounds no more than { $bound } can.
kit-headings-categories = Headings of the card query
kit-headings-themes = Headings of the themes
kit-headings-clusters = Headings of the clusters
kit-cards = Cards
kit-cards-of = Cards { $name }
kit-attendance = Attendance list
kit-attendance-intro = Please sign next to your name; if it is not here yet, add it below.
kit-email = E-mail (optional)
kit-signature = Signature
kit-agreements-intro = One line for each agreement: one person is responsible, others help.
kit-poll-intro = Please enter: yes, if need be, or no.
kit-sponsor = Who will approach them?
kit-invitations-intro = Who should be there next time. If you can approach somebody, write your name behind theirs.
## What is not as it should be in a file
notice-characters = There is no font for these characters, they are shown as �: { $missing }. The PDF therefore does not claim to be accessible (PDF/UA).

## Import
import-cards = Cards
import-notes = Not understood on import:
import-note = line { $line }: { $text }

## Document
documentation-head = This is the documentation as it stands ({ $how })
documentation-in-german = in German
documentation-in-english = in English
documentation-no-folder = This workshop has no folder to write into.
## Documentation: writing
format-pdf = PDF
format-docx = Word (DOCX)
format-html = HTML
format-md = Markdown
format-txt = Plain text
format-csv = Tables (CSV)
format-json = All data (JSON)
format-ics = Dates (ICS)
format-kit = Print kit (PDF)
format-pdf-use = to read and print
format-docx-use = to go on editing
format-html-use = for browser and phone
format-md-use = for wikis and text tools
format-txt-use = for e-mails
format-csv-use = for Excel and Calc
format-json-use = for other programs
format-ics-use = for the calendar
format-kit-use = paper, if the power fails
names-full = in full
names-initials = initials
names-none = numbers only
mentions-nobody = Contains no names of people who are known here
mentions-people = { $count ->
    [one] Contains the name of one person: { $names }
   *[other] Contains the names of { $count } people: { $names }
}
mentions-more = { $names } and { $count } more
mentions-alone = Perhaps names as well: { $names }
notice-photo = Without the photo “{ $file }”: { $reason }.
notice-nothing = There is nothing that belongs in this format; no file was written.
notice-not-made = Could not be made; no file was written. The other formats are not affected.
notice-not-universal = The PDF is tagged, but does not fully keep to the accessibility standard (PDF/UA).
notice-private-notes = Holds the facilitator’s private notes: not to be handed out.
export-title = Write the documentation
export-hints = Space choose · a all · Enter write · Esc back
export-language = Language
export-names = Names
export-contents = Contents
export-paper = Paper
export-german = German
export-english = English
export-contents-all = everything
export-contents-without = without { $parts }
export-contents-title = What goes in
export-contents-hints = Space on/off · a everything · Esc back
export-paper-of-style = as the style says
export-no-format = No format chosen yet: space chooses one.
export-progress = Writing { $format } … { $at } of { $of }
export-busy = Writing is still going on. Once more when it is done.
export-leaving = The export is being finished, then that is all. Once more: after the present file.
export-files = { $count ->
    [one] One file in { $folder }
   *[other] { $count } files in { $folder }
}
export-failed = Not written: { $formats } – { $reason }
export-broken-off = Broken off before the end
export-notices = { $count ->
    [one] One remark
   *[other] { $count } remarks
}
export-details = i shows what
export-report-title = Written last
export-report-hints = Esc closes
export-report-nothing = Nothing has been written in this session yet. “w” chooses what is written.
export-report-at = { $time }, { $folder }
export-report-overwritten = Nothing was overwritten.
key-doc-export-now = Write at once, as chosen last
key-doc-report = What was written last
context-export = While writing the document
key-export-toggle = Choose
key-export-all = All or none
key-export-next-value = Next value
key-export-previous-value = Previous value
export-all-names = i shows all
export-names-title = Who is named
key-export-names = Show all names
key-export-write = Write
key-doc-export = Write the document
key-doc-jump = Go to where it came from
key-doc-language = Language of the document
key-doc-next-heading = Next heading
key-doc-previous-heading = Previous heading

## Findings
found-damage = { $count ->
    [one] One line could not be read; everything else is there.
   *[other] { $count } lines could not be read; everything else is there.
}
found-fuller = What is missing is still in workshop.ron: F12 brings it back.
found-missing = { $count ->
    [one] One line is missing from the logs; everything else is there.
   *[other] { $count } lines are missing from the logs; everything else is there.
}
found-copy-unreadable = workshop.ron cannot be read ({ $reason }); what the logs say counts.
found-only-copy = The logs are missing; the workshop was restored from workshop.ron.
found-permission = Read only. Ctrl+K: work on a copy.
found-asked = The workshop is open for reading only.
found-newer = Read only: { $file }, line { $line } is by a newer version ({ $program }).
error-terminal-input = The input does not come from a terminal. Without one there are new, import, export, history, edits, erase and check; “werkstatt --help” shows how.
error-terminal-output = The output does not go to a terminal. Without one there are new, import, export, history, edits, erase and check; “werkstatt --help” shows how.
error-terminal-unknown = The variable TERM is not set; Werkstatt does not know how to draw on this terminal. Mostly this helps: TERM=xterm-256color werkstatt
error-terminal-dumb = This terminal (TERM={ $kind }) cannot place text. Please take another one; new, import, export, history, edits, erase and check work here too.
error-terminal-lost = The terminal does not answer any more: { $reason }. Everything that was saved is on disk.
error-close = { $count ->
    [one] One change could not be saved: { $reason }.
   *[other] { $count } changes could not be saved: { $reason }.
}
error-panic = Werkstatt has hit a fault and has ended. Nothing is lost: what was shown as saved is on disk, and so are texts that were open; it will all be there when you open it again.
error-panic-folder = Folder: { $folder }
error-thread = Please quit and open it again when it suits you: something beside the screen has failed.
error-no-home = It cannot be told where your files are. Please set the variable WERKSTATT_HOME to a folder.

## Example
import-done = { $notes ->
    [0] Read: { $cards } cards; everything was understood.
    [one] Read: { $cards } cards. One line was not understood; it is kept in the notes.
   *[other] Read: { $cards } cards. { $notes } lines were not understood; they are kept in the notes.
}
example-name = Example Meißen 2012
example-notice = This is a copy to try things out; nothing can be broken here.
import-understood = Understood:
import-title = Title
import-date = Date
import-place = Place
import-agenda = Agenda
import-items = { $count ->
    [one] one item
   *[other] { $count } items
}
import-card-count = { $count ->
    [one] one card
   *[other] { $count } cards
}
import-themes = Themes
import-questions = Questions
import-answers = Answers
import-agreements = Agreements
import-tasks = { $count ->
    [one] one task
   *[other] { $count } tasks
}
import-decisions = { $count ->
    [one] one decision
   *[other] { $count } decisions
}
import-postponed = { $count ->
    [one] one postponed
   *[other] { $count } postponed
}
import-people = Participants
import-nothing-left = Everything was understood.
import-left = { $count ->
    [one] Not understood and kept in the notes, one place:
   *[other] Not understood and kept in the notes, { $count } places:
}

## Import of copies (JSON)
import-copy-understood = A copy of a workshop:
import-copy-cards = Cards
import-copy-photos = Photos
import-copy-done = { $cards ->
    [one] Read: the whole workshop with one card.
   *[other] Read: the whole workshop with { $cards } cards.
}
import-copy-photos-missing = { $count ->
    [one] One photo was not in the folder “photos” beside the file and is missing: { $names }
   *[other] { $count } photos were not in the folder “photos” beside the file and are missing: { $names }
}

## Errors
error-prefix = error
error-io-not-found = it does not exist
error-io-permission = no permission
error-io-exists = it exists already
error-io-full = the disk is full
error-io-read-only = the disk is write-protected
error-io-folder = it is a folder
error-io-no-folder = a part of the path is not a folder
error-io-name = the system does not allow this name
error-io-timeout = the disk does not answer
error-io-other = the system says: { $kind }
error-open-not-found = { $path } does not exist. Is the name right, is the stick plugged in? “werkstatt new FOLDER” makes a new workshop.
error-open-not-a-folder = { $path } is a file and belongs to no workshop; a workshop is a folder. “werkstatt import FILE” reads a text.
error-open-not-a-workshop = { $path } is not a workshop: there is nothing in its folder “log”, and no “workshop.ron”. “werkstatt new FOLDER” makes a new workshop.
error-open-too-large = { $path } has { $size }, more than any workshop, and was not read. Nothing was changed. Put this file somewhere else, and the rest will open.
error-open-not-text = { $path }, line { $line }: this is not text in UTF-8. Nothing was changed. If there is a copy of the folder “log” elsewhere, put it here.
error-open-malformed = { $path }, line { $line }, column { $column }: something is wrong with the file here ({ $reason }). Nothing was changed. Correct it in a text editor, or put the folder “log” beside it if you still have it.
error-open-newer = { $path } was written by Werkstatt { $program }, a newer version than this one. Nothing was changed. Open the workshop with the newer version.
error-open-io = { $path } cannot be read: { $reason }. Nothing was changed.
error-create-not-empty = { $path } is not empty. Nothing was overwritten. Name a folder that does not exist yet.
error-create-io = { $path } cannot be made: { $reason }. Nothing was overwritten. Choose another place.
error-export-folder = The folder { $path } cannot be made: { $reason }. Nothing was overwritten. With “-o” the documentation goes to another place.
error-export-file = { $path } cannot be written: { $reason }. Nothing was overwritten. With “-o” the documentation goes to another place.
error-export-too-many = There are thousands of numbered files like { $path }. Nothing was overwritten. Choose another name with “-o”.
error-read-io = { $path } cannot be read: { $reason }. Nothing was made.
error-read-folder = { $path } is a folder; an import needs a text file. “werkstatt FOLDER” opens a workshop. Nothing was made.
error-read-empty = There is nothing in { $path }. Nothing was made.
error-read-too-large = { $path } has { $size } and is too large to be imported; no documentation has more than { $most }. Nothing was made.
error-read-not-text = { $path } is not text. Save the documentation as “plain text (UTF-8)” in your word processor and import that file. Nothing was made.
error-read-utf16 = { $path } is saved as UTF-16. Save it as UTF-8 and import it again. Nothing was made.
error-read-latin1 = { $path }, line { $line }: this is not UTF-8 but probably Latin-1 (Windows-1252). Save the file as UTF-8 and import it again. Nothing was made.
error-read-not-utf8 = { $path }, line { $line }: this is not text in UTF-8. Save the file as UTF-8 and import it again. Nothing was made.
error-template-io = The template { $path } cannot be read: { $reason }.
error-template-too-large = The template { $path } is too large and was not read.
error-template-not-utf8 = Line { $line } of the template { $path } is not UTF-8. Save it as UTF-8.
error-template-syntax = The template { $path } has a mistake in line { $line }, column { $column }: { $message }
error-style-io = The style { $path } cannot be read: { $reason }.
error-style-syntax = The style { $path } has a mistake in line { $line }, column { $column }: { $message }
error-style-colour = In the style { $path }, “{ $colour }” is no colour. A colour looks like this: "#1f6f5c".
error-style-logo = In the style { $path }, the logo “{ $logo }” cannot be used: { $reason }.
error-style-unused = The documentation is written without this style.

## Errors of copies (JSON)
error-copy-too-large = { $path } has { $size } and is too large to be imported; no workshop has more than { $most }. Nothing was made.
error-copy-cut-off = { $path }, line { $line }, column { $column }: the file ends here in the middle. It was probably not copied completely. Nothing was made.
error-copy-syntax = { $path }, line { $line }, column { $column }: this is not JSON ({ $reason }). Nothing was made.
error-copy-foreign = { $path } is JSON, but not a workshop: “"format": "werkstatt"” is missing at its beginning. “werkstatt export --format json” writes such a file. Nothing was made.
error-copy-newer = { $path } has the format { $version } and was written by Werkstatt { $program }, a newer version than this one. Please import it with the newer one. Nothing was made.
error-copy-misfit = { $path }, line { $line }, column { $column }: something does not fit here ({ $reason }). Nothing was made.
error-copy-twice = { $path }: “{ $thing }” is in it twice. Each identity may occur only once. Nothing was made.
error-copy-another-day = { $path }: { $found } stands under “days”; the workshop itself always has the identity { $expected }. Nothing was made.
error-copy-no-such-text = { $path }: “wordings” speaks of the text “{ $field }”; “{ $thing }” has no such text. Nothing was made.
error-copy-unknown = the field “{ $name }” is not known here
error-copy-missing = the field “{ $name }” is missing
error-copy-double = the field “{ $name }” stands here twice
error-copy-unexpected = found: { $found }; expected: { $expected }

## Agenda
agenda-kind-plenary = Plenary
agenda-kind-cards = Card query
agenda-kind-clustering = Clustering
agenda-kind-rounds = Working groups
agenda-kind-break = Break
agenda-kind-agreements = Agreements
agenda-kind-end = End
agenda-key-start = Start or end the item
agenda-key-start-short = Start/stop
agenda-key-next = Start the next item
agenda-key-next-short = Next
agenda-key-more = One minute more
agenda-key-more-short = Minute more
agenda-key-less = One minute less
agenda-key-five-more = Five minutes more
agenda-key-five-less = Five minutes less
agenda-key-new = New item
agenda-key-new-short = New
agenda-key-edit = Edit the item
agenda-key-edit-short = Edit
agenda-key-fix = Fix the start, or let it move
agenda-key-up = Move the item up
agenda-key-down = Move the item down
agenda-key-delete = Delete the item
agenda-key-day = Title, date and place
agenda-key-jump = To the pane of the item
agenda-key-settle = Of two wordings: keep this one
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
## Cards
context-manage = Managing a list
key-manage-new = New
key-manage-edit = Edit
key-manage-delete = Delete
key-manage-up = Move up
key-manage-down = Move down
cards-key-save = Save the card
cards-key-save-short = Save
cards-key-category = Next category
cards-key-category-short = Category
cards-key-previous-category = Previous category
cards-key-wall = Choose cards
cards-key-newest = To the newest card
cards-key-write = New card
cards-key-edit = Edit the card
cards-key-edit-short = Edit
cards-key-delete = Delete cards
cards-key-delete-short = Delete
cards-key-change-category = Change the card’s category
cards-key-change-category-short = Change category
cards-key-digit = Into category { $number }
cards-key-mark = Mark the card
cards-key-mark-short = Mark
cards-key-move-up = Move card up
cards-key-move-down = Move card down
cards-key-move-left = Card into the column on the left
cards-key-move-right = Card into the column on the right
cards-key-settle = Of two wordings: keep this one
cards-key-wordings = Of two wordings: choose one
cards-key-manage = Manage categories
cards-key-back = Back to the entry line
cards-card = Card
cards-no-category = without category
cards-placeholder = write a card, Enter saves it
cards-placeholder-wall = a writes a new card
cards-teach-nothing = This is the place for the cards of the card query: one thought each, word for word.
cards-teach-no-category = No category yet: Alt+M makes one. Cards can be written all the same.
cards-teach-empty = No card yet: just type, Enter saves, Tab changes the category.
cards-teach-empty-wall = No card yet: a opens the entry line.
cards-no-match = No card matches the filter.
cards-long = long: one card, one thought
cards-similar = similar: { $cards }
cards-too-much = That is too much text for a card (64 KB at most).
cards-marked = { $count ->
    [one] 1 marked
   *[other] { $count } marked
}
cards-deleted = { $count ->
    [one] Card deleted, Ctrl+Z brings it back.
   *[other] { $count } cards deleted, Ctrl+Z brings them back.
}
cards-moved = { $count ->
    [one] Card is now under { $category }.
   *[other] { $count } cards are now under { $category }.
}
cards-no-such-category = { $count ->
    [0] No category yet: m makes one.
    [one] There is only one category.
   *[other] There are only { $count } categories.
}
cards-contested = two wordings: v keeps this one, V shows the other
cards-outlived = deleted elsewhere, edited here: v keeps the card
cards-not-contested = There is only one wording of this card.
cards-settled = This wording holds.
cards-wordings-title = Which wording holds?
cards-wording-shown = is shown
cards-wording-rival = written at the same time
cards-wording-removal = Delete the card
cards-wording-removed = deleted elsewhere
cards-form-title = Edit card
cards-form-text = Text
cards-form-category = Category
cards-form-blank = A card needs some text. To delete it: Esc, then x.
cards-paste-title = { $count ->
    [one] 1 card into { $category }
   *[other] { $count } cards into { $category }
}
cards-paste-hints = Enter takes them · Esc cancels
cards-pasted = { $count ->
    [one] 1 card taken over, Ctrl+Z takes it back.
   *[other] { $count } cards taken over, Ctrl+Z takes them back.
}
cards-categories-title = Categories
cards-categories-hints = a new · Enter edit · x delete · Alt+↑↓ move · Esc
cards-categories-empty = No category yet: a makes one.
cards-category-new = New category
cards-category-edit = Edit category
cards-category-name = Name
cards-category-sign = Sign
cards-category-colour = Colour
cards-category-name-hint = Chances, fears …
cards-category-blank = A category needs a name.
cards-category-twice = There is a category of this name already.
cards-category-sign-one = A single character, such as +, −, ? or !
cards-category-deleted = { $count ->
    [0] Category deleted, Ctrl+Z brings it back.
    [one] Category deleted, its card has no category now. Ctrl+Z brings it back.
   *[other] Category deleted, its { $count } cards have no category now. Ctrl+Z brings it back.
}
cards-colour-green = green
cards-colour-red = red
cards-colour-yellow = yellow
cards-colour-blue = blue
cards-colour-magenta = magenta
cards-colour-cyan = cyan
cards-colour-gray = grey
agenda-rival = Written at the same time: { $text } (v keeps the wording above)
agenda-outlived = Deleted elsewhere, changed here (v keeps the item)

## Dokument: Planned against actual
doc-took = Minutes
doc-dropped = left out
doc-dropped-items = Left out: { $titles }.
doc-round-head = Round
doc-round-number = Round { $number }
doc-later = { $minutes ->
        [one] one minute later
       *[other] { $minutes } minutes later
    }
doc-earlier = { $minutes ->
        [one] one minute earlier
       *[other] { $minutes } minutes earlier
    }
doc-day-on-time = The day began and ended on time.
doc-day-began = The day began { $began } than planned.
doc-day-began-on-time = The day began on time.
doc-day-ended = The day began on time and ended { $ended } than planned.
doc-day-began-ended-on-time = The day began { $began } than planned and ended on time.
doc-day-began-and-ended = The day began { $began } and ended { $ended } than planned.

## Lateness
late-key = Running late: what helps now
late-key-digit = Take the proposal of this number
late-key-digit-short = Take
late-key-enter = Take the selected proposal
late-context = Running late
late-title = Running late
late-hints = 1–9 or Enter takes one · Ctrl+Z takes it back · Esc closes
late-hints-nothing = Esc closes
late-list = { $names } and { $last }
late-empty = There is nothing on the agenda yet.
late-not-running = The day is not running yet. What a delay costs and what helps stands here as soon as it is.
late-on-time = The day is on time.
late-behind = { $minutes ->
        [one] The day is one minute behind.
       *[other] The day is { $minutes } minutes behind.
    }
late-ahead = { $minutes ->
        [one] The day is one minute ahead.
       *[other] The day is { $minutes } minutes ahead.
    }
late-costs = { $minutes ->
        [one] One minute is missing before { $title } ({ $time }, fixed).
       *[other] { $minutes } minutes are missing before { $title } ({ $time }, fixed).
    }
late-overdue = { $minutes ->
        [one] { $title } should begin at { $time } and comes one minute later.
       *[other] { $title } should begin at { $time } and comes { $minutes } minutes later.
    }
late-costs-end = { $minutes ->
        [one] The end ({ $time }) moves by one minute.
       *[other] The end ({ $time }) moves by { $minutes } minutes.
    }
late-made-up = That is made up before it costs anything: there is nothing to do.
late-unknown = Nobody can say what that costs: the items ahead have no length. It can be entered with e on the agenda.
late-candidates = No item is marked as optional (e on the agenda). What could be left out: { $names }.
late-shorten = shorten everything that is ahead
late-shorten-until = shorten everything before { $title }
late-shorten-one = shorten { $title }
late-shorten-rest = shorten the rest
late-shorten-after = shorten what follows
late-lengthen = share out the time won
late-drop = leave out { $items }
late-take-back = have { $title } after all
late-move-one = { $title } to { $time }
late-move = move { $items }
late-won = wins { $minutes } min
late-short = { $minutes } min missing
late-short-before = { $minutes ->
        [one] One minute is still missing then: { $title }.
       *[other] { $minutes } minutes are still missing then: { $title }.
    }
late-rounds = { $count ->
        [one] Round: { $minutes } min
       *[other] Rounds: { $minutes } min
    }
late-until = until { $time }
late-minutes = { $minutes } min
late-taken = Done: { $what }. Ctrl+Z takes it back.
late-notice = The day is { $minutes } minutes behind. { $key } shows what helps.
agenda-field-optional = Optional
agenda-field-dropped = Left out
agenda-optional = optional
agenda-dropped = left out
agenda-moved = moved
agenda-instead = not { $minutes } min

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

## Beamer
context-beamer = Beamer
key-beamer = Beamer: show what everybody is to see
beamer-view-auto = Automatic
beamer-auto-now = Automatic: { $view }
beamer-view-clock = Clock
beamer-view-question = Question
beamer-view-cards = Cards
beamer-view-clusters = Clusters
beamer-view-rota = Rota
beamer-view-dots = Dots
beamer-key-view = view
beamer-key-next-view = Next view
beamer-key-previous-view = Previous view
beamer-key-next-page = Next page
beamer-key-next-page-short = next
beamer-key-previous-page = Previous page
beamer-key-hold = Hold the page, or let pages turn again
beamer-key-hold-short = hold
beamer-key-dark = Dark, and light again
beamer-key-dark-short = dark
beamer-key-leave = Leave the beamer
beamer-key-leave-short = back
beamer-held = held
beamer-since = since the start
beamer-soon = a few minutes left
beamer-last = last minute
beamer-over = Time is up
beamer-changed = Time to start
beamer-changeover = Change to round { $number }
beamer-coming-round = Next: { $name }
beamer-then = then  { $title }
beamer-then-at = then  { $time }  { $title }
beamer-then-changeover = { $minutes ->
        [one] then one minute to change places
       *[other] then { $minutes } minutes to change places
    }
beamer-group = Group { $name }
beamer-hosted = with { $name }
beamer-near = nearly a tie
beamer-newer = This is what this version of Werkstatt can read
beamer-cut-off = The folder cannot be reached
cli-show = Shows a workshop large on the beamer, beside the facilitator's window; only reads
cli-show-usage = werkstatt show [OPTIONS] FOLDER
cli-show-view = What is shown: { $views }. By default auto: whatever goes with what the facilitator's window is at
cli-value-view = VIEW

## Sleep of the machine
sleep-notice = F2: does it count that the laptop slept for { $minutes } minutes ({ $from }–{ $to })?
sleep-title = The laptop slept for { $minutes } minutes ({ $from }–{ $to })
sleep-count = Go on counting, as if nothing had happened
sleep-skip = Do not count the sleep: { $minutes } minutes more
sleep-end-round = End the round, at { $from }
sleep-end-item = End the agenda item, at { $from }

## Command line
cli-about = Runs a moderated day's workshop: agenda, cards, clusters, rounds, agreements and the finished documentation. One laptop, no internet.
cli-usage = werkstatt [OPTIONS] [FOLDER | COMMAND]
cli-after-help =
    Without a command, “werkstatt FOLDER” opens the workshop in that folder, “werkstatt” alone the start screen.
    “werkstatt COMMAND --help” says more about a command.
    Exit code: 0 it worked, 1 it did not, 2 the command line was not understood, 101 a fault in the program;
    ended by closing the window 129, by an interrupt from outside 130, by “kill” 143.
cli-heading-usage = Usage:
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-value-folder = FOLDER
cli-value-file = FILE
cli-value-name = NAME
cli-value-text = TEXT
cli-value-date = YYYY-MM-DD
cli-value-format = FORMAT
cli-value-target = TARGET
cli-folder = The folder of a workshop, or something inside it
cli-any-folder = The folder of a workshop, or something inside it
cli-lang = Language of the interface and of the documentation
cli-help = Shows this help
cli-version = Shows the version
cli-new = Makes a new workshop
cli-new-usage = werkstatt new [OPTIONS] FOLDER
cli-new-folder = The new folder; it must not exist yet, or be empty
cli-new-template = Template, by its name or file; without one the workshop is empty
cli-new-title = Title of the workshop
cli-new-date = Day of the workshop, such as 2012-05-03 (03.05.2012 will do)
cli-new-place = Place of the workshop
cli-new-no-template = There is no template “{ $name }”. There are: { $names }. Nothing was made.
cli-import = Reads the documentation of an earlier workshop (text in UTF-8), or a copy of it (JSON)
cli-import-usage = werkstatt import [OPTIONS] FILE
cli-import-file = The text or the copy; “-” reads standard input
cli-import-to = The new folder; else named after day and place in the folder of workshops
cli-import-dry-run = Only shows what is understood, and makes nothing
cli-import-stdin = standard input
cli-import-nothing = There is nothing in { $path } that a workshop could be made of: no agenda, no cards, no themes, no agreements. Nothing was made.
cli-export = Writes the documentation
cli-export-usage = werkstatt export [OPTIONS] FOLDER
cli-export-format = Formats, separated by commas: { $formats }; “all” means every one. If left out: what the ending of “-o FILE” says, md for standard output, otherwise { $usual }
cli-export-output = File or folder; “-” writes to standard output. Else into the workshop's folder “export”. Nothing is overwritten
cli-export-names = How people are named: full (the default), initials, none (Person 1, Person 2 …)
cli-export-without = Sections to leave out, separated by commas or given several times: { $parts }
cli-export-paper = Paper for PDF and print kit: a4 or letter; otherwise what the style says
cli-export-style = File with the style of the house (colour, logo, footer); otherwise “style.ron” in the folder of your own templates
cli-value-names = NAMES
cli-value-part = SECTION
cli-value-paper = PAPER
cli-export-one-format = Only one format at a time goes to standard output. Name one with “--format”, or a folder with “-o”.
cli-export-incomplete = Attention: not everything in { $path } could be read. The documentation holds what could. “werkstatt check” says more.
cli-check = Reads everything in the folder of a workshop and says what it found
cli-check-usage = werkstatt check [OPTIONS] FOLDER
cli-completions = Prints a script by which the shell completes commands
cli-completions-usage = werkstatt completions [OPTIONS] SHELL
cli-completions-shell = bash, elvish, fish, powershell or zsh
cli-man = Prints the manual page
cli-no-randomness = The system gives no random numbers ({ $reason }); nothing can be made without. Nothing was changed.
cli-not-saved = { $path } is not completely saved: { $reason }. What was saved is there.
cli-usage-folder-and-command = “{ $folder }” stands before a command. Either a folder or a command; the folder of a command stands behind it.
cli-usage-missing = Missing: { $argument }.
cli-usage-unknown = “{ $argument }” is not known here.
cli-usage-no-value = “{ $argument }” lacks its value.
cli-usage-value = “{ $value }” does not fit “{ $argument }”.
cli-usage-twice = “{ $argument }” does not fit the other arguments, or stands twice.
cli-usage-other = This command line cannot be understood.
cli-usage-allowed = Possible: { $values }.
cli-usage-meant = Did you mean “{ $meant }”?
cli-usage-help = “werkstatt --help” or “werkstatt COMMAND --help” shows help.
cli-check-logs = { $count ->
    [one] one log
   *[other] { $count } logs
}
cli-check-lines = { $count ->
    [one] one line
   *[other] { $count } lines
}
cli-check-items = { $count ->
    [one] one agenda item
   *[other] { $count } agenda items
}
cli-check-cards = { $count ->
    [one] one card
   *[other] { $count } cards
}
cli-check-themes = { $count ->
    [one] one theme
   *[other] { $count } themes
}
cli-check-answers = { $count ->
    [one] one answer
   *[other] { $count } answers
}
cli-check-agreements = { $count ->
    [one] one agreement
   *[other] { $count } agreements
}
cli-check-people = { $count ->
    [one] one person
   *[other] { $count } people
}
cli-check-contested = { $count ->
    [one] In one place two wordings stand side by side; one can be chosen in the program.
   *[other] In { $count } places two wordings stand side by side; one can be chosen in the program.
}
cli-check-copy-missing = There is no readable copy (workshop.ron) yet.
cli-check-copy-current = The readable copy (workshop.ron) is up to date.
cli-check-copy-stale = The readable copy (workshop.ron) is older than the logs; it will be renewed when the workshop is opened.
cli-check-copy-edited = The readable copy (workshop.ron) was edited by hand; it will be kept before a new one is written.
cli-check-copy-unreadable = The readable copy (workshop.ron) cannot be read: { $reason }. It can be written anew from the logs.
cli-check-from-copy = There is nothing in the logs; the readable copy (workshop.ron) was read.
cli-check-torn = { $file }: the last line was interrupted while it was written ({ $bytes } bytes). That is usual after a crash.
cli-check-newer = { $file }, line { $line }: written by a newer version ({ $program }). The workshop can only be read here.
cli-check-drafts = { $count ->
    [one] An unfinished text is waiting; it will be back when the workshop is opened.
   *[other] { $count } unfinished texts are waiting; they will be back when the workshop is opened.
}
cli-check-missing = { $count ->
    [one] Line { $from } of the log { $run } is missing.
   *[other] Lines { $from } to { $to } of the log { $run } are missing.
}
cli-check-fine = Everything can be read.
cli-check-damaged = Damaged:
cli-check-advice = Everything else was read, nothing was changed. If there is a copy of the folder “log” elsewhere (another laptop, a stick, a backup), put its files here: Werkstatt joins what belongs together.
cli-damage-line = { $file }, line { $line }: { $reason }
cli-damage-lines = { $file }, lines { $from } to { $to }: { $reason }
cli-damage-checksum = not what was written (checksum)
cli-damage-no-checksum = the checksum at its end is missing
cli-damage-not-text = not text in UTF-8
cli-damage-too-long = longer than a line may be
cli-damage-meaningless = it stands there as it was written, but means nothing
cli-damage-header = the first line does not say what this file is; the rest was read
cli-damage-no-run = neither name nor first line say which run the log is of; it was not used
cli-damage-not-a-file = not a file
cli-damage-unreadable = cannot be read: { $reason }
cli-damage-differs = two copies of this log say different things; both were used
## Photos
picture-missing = the file is missing
picture-io = cannot be read: { $reason }
picture-unreadable = cannot be read
picture-not-a-picture = neither JPEG nor PNG
picture-damaged = damaged or incomplete
picture-too-large = too large at { $megapixels } megapixels
photos-at-item = Agenda item { $number }: { $name }
photos-at-break = Agenda item: { $name }
photos-at-theme = Theme { $number }: { $name }
photos-at-question = Question { $number }: { $name }
photos-at-workshop = Workshop as a whole
photos-error-missing = There is no { $path }. Nothing was attached.
photos-error-read = { $path } cannot be read: { $reason }. Nothing was attached.
photos-error-too-large = { $path } is too large at { $size }; a photo may have { $most } at most. Nothing was attached.
photos-error-no-picture = { $path } is neither JPEG nor PNG. Nothing was attached.
photos-error-heic = { $path } is a HEIC picture. Please save it as JPEG on the phone and attach it again.
photos-error-damaged = { $path } is damaged or incomplete. Nothing was attached.
photos-error-pixels = { $path } is too large at { $megapixels } megapixels. Please save it smaller and attach it again.
photos-error-write = { $path } cannot be copied to the folder “photos”: { $reason }. Nothing was attached.
photos-error-no-folder = This workshop has no folder that a photo could be copied to.
photos-error-thread = The photo could not be copied. Please try again.
photos-key-add = Attach a photo
photos-key-list = See and order the photos
photos-files-title = Choose a photo
photos-form-new = Photo { $file }
photos-form-edit = Change photo
photos-field-caption = Caption
photos-field-caption-hint = what it shows, in a sentence
photos-field-at = Belongs to
photos-taking = Copying the photo …
photos-leaving = The photo is being copied, then that is all.
photos-attached = Photo attached – { $place }
photos-list-title = Photos
photos-list-hints = a New · Enter Change · x Delete · Alt+↑↓ Move · Esc
photos-list-empty = No photo yet: a attaches one.
photos-no-caption = without caption
photos-deleted = Photo deleted. Its file stays in the folder “photos”.
cli-photo = Attach photos of the wall
cli-photo-usage = werkstatt photo [OPTIONS] FOLDER FILE…
cli-photo-files = The photos (JPEG or PNG); they are copied to the folder “photos” without their location
cli-photo-at = What they belong to: number or title of an agenda item, a theme or a question (“theme 1”, “question 2”, or how its name begins)
cli-photo-caption = A caption
cli-photo-attached = { $file } → { $place }
cli-photo-unknown = Nothing here is called { $text }. Nothing was attached. Photos can belong to:
cli-photo-nowhere = Nothing here is called { $text }. There is no agenda item, theme or question yet. Nothing was attached.
cli-photo-ambiguous = More than one thing here is called { $text }. Nothing was attached. It could be:
cli-check-photos = { $count ->
    [one] 1 photo
   *[other] { $count } photos
}
cli-check-photos-bad = These photos cannot be shown:
cli-check-photos-advice = Put the file back into the folder “photos” under the same name, or attach the photo again. Everything else can be read, nothing was changed.
## The check before closing
closing-nobody = Nobody is responsible
closing-nobody-do = Who answers for it? Enter one person.
closing-several = More than one main owner
closing-several-do = One person answers for it, the others help – in its text as well.
closing-absent = Owner not in the room
closing-absent-do = Ask them today, or name somebody else.
closing-no-date = No date
closing-no-date-do = By when? Enter a day, or “next meeting”.
closing-overdue = The date has passed
closing-overdue-do = Agree on a new one, or enter it as done.
closing-no-precondition = Postponed without a precondition
closing-no-precondition-do = What does it wait for? Enter what has to be there first.
closing-no-answer = Theme without an answer
closing-no-answer-do = What was said there? Enter an answer.
closing-no-task = Theme without a task
closing-no-task-do = What follows from it? Enter a task with the theme as its origin.
closing-no-sponsor = Nobody will approach them
closing-no-sponsor-do = Who knows them? Write the name next to theirs.
closing-many = Approaches more than { $most } people
closing-many-do = Share them out, so that nobody is forgotten.
closing-contested = Two wordings
closing-contested-do = Decide together which one holds.
closing-task = Task { $number }
closing-decision = Decision { $number }
closing-postponed = Postponed { $number }
closing-same = like task { $number }: { $names }
closing-approaches = { $name } approaches { $count } people
closing-clear = Nothing is open any more: what was agreed has a person and a date – well done!
closing-hints = Enter go there · Esc back
closing-next = { $key } goes on ({ $left ->
    [one] 1 more open
   *[other] { $left } more open
})
## What is open of an earlier workshop
carry-title = Follow-up: { $title }
carry-item-day = Open agreements of { $day }
carry-item-title = Open agreements of { $title }
carry-item = Open agreements of last time
carry-origin = Workshop { $title } of { $day }
carry-origin-title = Workshop { $title }
carry-origin-day = Workshop of { $day }
carry-origin-unknown = earlier workshop
carry-how = What has become of it? For each point enter the status, agree anew, or drop it.
carry-goal = Goal of this meeting: { $goal }
carry-postponed = Postponed; is the precondition there by now?
carry-agreed-start = Agreed start: { $time }
carry-with = with { $names }
carry-due = by { $day }
carry-due-now = by this meeting
carry-waits = waits for: { $what }
carry-count-tasks = { $count ->
    [one] 1 task
   *[other] { $count } tasks
}
carry-count-postponed = { $count } postponed
carry-count-people = { $count ->
    [one] 1 person
   *[other] { $count } people
}
carry-done = Taken over from { $origin }: { $what }.
carry-nothing-open = { $origin }: nothing was left open, there was nothing to take over.
carry-text = { $path } is a text, not a workshop. Name the folder of a workshop, its workshop.ron, or an export in JSON.
carry-newer = { $path }: { $what } So perhaps not everything that is open can be seen. Please use the newer version of the program.
carry-damaged = { $path } is damaged: { $what } “werkstatt check” tells all about it. What can still be read you take like this: “werkstatt export FOLDER --format json”, and then the JSON file after “--from”.
carry-nothing-made = Nothing was made.
cli-value-earlier = EARLIER
cli-new-from = Take over what is open of an earlier workshop: a folder, workshop.ron, or JSON; may be repeated
cli-check-open-points = The check before closing instead: what the agreements still lack
start-new-from = Open points of
start-new-from-none = no earlier workshop
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
agreements-check-title = Check: { $count } open
agreements-key-new = New entry
agreements-key-new-short = New
agreements-key-edit = Edit the entry
agreements-key-edit-short = Edit
agreements-key-delete = Delete the entry
agreements-key-up = Move the entry up
agreements-key-down = Move the entry down
agreements-key-status = Change the task’s status
agreements-key-status-short = Status
agreements-key-answer = Next answer
agreements-key-answer-short = Answer
agreements-key-choose = Choose date
agreements-key-option = New date
agreements-key-yes = Answer: yes
agreements-key-if-need-be = Answer: if need be
agreements-key-no = Answer: no
agreements-key-silent = Take the answer back
agreements-key-edit-option = Edit the date
agreements-key-delete-option = Delete the date
agreements-key-check = Check what is still missing
agreements-key-check-short = Check
agreements-key-goal = Goal and place of the next meeting
agreements-key-settle = Of two wordings: keep this one
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
agreements-rival = written at the same time: { $text } (v keeps what is shown)
agreements-outlived = deleted elsewhere (v keeps it)
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
agreements-nothing-found = Nothing found. Esc clears the filter.
agreements-no-tasks = No tasks yet. Here it says who does what by when. Press a to add the first one.
agreements-no-decisions = No decisions yet. Here it says what holds from now on. Press a to note the first one.
agreements-no-postponed = Nothing postponed. Here it says what has to wait, and for what. Press a to note it.
agreements-no-invitees = Nobody on the list yet. Here it says who is to come next time and who will approach them. Press a to add somebody; a pasted list becomes one row for each name.
agreements-no-options = No dates on offer yet. Press a to offer a day; then everybody answers yes, if need be, or no.
agreements-no-voters = No people yet. Note in F7 who is here; then everybody can answer to each date.
agreements-no-goal = none yet · press g to write it down
agreements-day = Date
agreements-day-open = still open
agreements-day-none = none yet
agreements-at-time = { $time }
agreements-weekdays = Mon Tue Wed Thu Fri Sat Sun
agreements-days-shown = dates { $first } to { $last } of { $all }
agreements-tally = { $day }: { $yes } yes · { $maybe } if need be · { $no } no
agreements-tally-silent = { $count } no answer yet
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

## Clusters
clusters-key-digit = Card to the theme of this number
clusters-key-digit-short = To the theme
clusters-key-unsort = Card back to the unsorted ones
clusters-key-mark = Mark the card
clusters-key-mark-short = Mark
clusters-key-heading = Give a heading
clusters-key-heading-short = Heading
clusters-key-twin = Hang the card twice
clusters-key-twin-short = Hang twice
clusters-key-suggested = Take the suggestion
clusters-key-edit = Edit card or heading
clusters-key-delete = Take card down, dissolve heading
clusters-key-up = Move the card up
clusters-key-down = Move the card down
clusters-key-left = Card to the theme on the left
clusters-key-right = Card to the theme on the right
clusters-key-new = New theme
clusters-key-manage = Manage themes
clusters-key-tiles = Tiles or lines
clusters-key-settle = Keep the wording shown
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
clusters-not-contested = There is only one wording here.
clusters-rival = v keeps this wording; the other one: { $text }
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
## People
people-key-new = New person
people-key-new-short = New
people-key-present = Present or not
people-key-all-present = Everybody present; again: nobody
people-key-present-short = Tick off
people-key-edit = Edit the person
people-key-edit-short = Edit
people-key-group = Next group for the person
people-key-group-short = Group
people-key-groups = Make groups
people-key-sort = Order by family name or as typed
people-key-up = Move the person up
people-key-down = Move the person down
people-key-delete = Delete the person
people-key-settle = Of two wordings: keep this one
people-new = New person
people-new-present = New person, present
people-edit = Person
people-field-name = Name
people-field-organisation = Organisation
people-field-group = Group
people-field-present = Present
people-hint-new = first and family name; Enter while empty: done
people-no-group = none
people-needs-name = What is the person called?
people-groups = { $present ->
        [one] Make groups of one person
       *[other] Make groups of { $present } people
    }
people-groups-made = { $count ->
        [one] One group is made. Ctrl+Z takes that back.
       *[other] { $count } groups are made. Ctrl+Z takes that back.
    }
people-groups-nobody = Groups are made of everybody who is here: Space ticks people off, A everybody.
people-all-here = { $count ->
    [one] The one person is here.
   *[other] All { $count } are here. Space takes out who is missing; A again: nobody.
}
people-all-gone = { $count ->
    [one] The one person is no longer ticked off.
   *[other] Of { $count } people nobody is ticked off any more.
}
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
people-hint-present = Space ticks off who is here, A everybody.
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
## Groups and pairs
people-key-together = These two together
people-key-apart = These two apart
people-key-pairs = Pairs who are to be together or apart
people-key-place = Give a place to all without one
people-pair-first-together = { $name } together with …: choose the other person and press + again.
people-pair-first-apart = { $name } apart from …: choose the other person and press - again.
people-pair-none = No pair: it was the same person twice.
people-pair-together = { $one } and { $other } are to be together. It holds from the next shuffle on.
people-pair-apart = { $one } and { $other } are not to meet. It holds from the next shuffle on.
people-pair-same = That holds for { $one } and { $other } already.
people-pairs-title = Pairs: Enter lifts a rule
people-pairs-empty = No pairs yet: + and - say of two people that they are to be together or apart.
people-pair-cleared = Nothing holds for { $one } and { $other } any longer. Ctrl+Z takes that back.
people-arrived-group = { $name } has no group yet: u gives a place, nobody else moves.
people-arrived-seat = { $name } sits nowhere yet: u gives a place, nobody else moves.
people-host-left-stations = { $name } is no longer here and hosts “{ $theme }”. F5, Esc, o names somebody else.
people-host-left = { $name } is no longer here and hosts “{ $theme }”. F5, then w and v: somebody at the table takes over.
people-placed = { $count ->
        [one] One person has a place now; nobody else has moved. Ctrl+Z takes that back.
       *[other] { $count } people have a place now; nobody else has moved. Ctrl+Z takes that back.
    }
people-nobody-waits = Everybody who is here has a place.
people-nothing-to-place = There are neither groups nor tables with people yet.
groups-context = While groups are made
groups-key-more = One more
groups-key-less = One less
groups-key-digit = Type the number
groups-key-size = The number of groups or their size
groups-key-organisations = Mix organisations or keep them together
groups-key-shuffle = Shuffle again
groups-key-take = Make them so
groups-hints = Enter makes them · n shuffles · Tab number/size · o organisations · Esc
groups-count = { $count ->
        [one] One group
       *[other] { $count } groups
    }
groups-about = About { $size } in each, so { $count ->
        [one] one group
       *[other] { $count } groups
    }
groups-sizes = of { $sizes }
groups-mix = organisations mixed
groups-keep = organisations together
groups-seed = draw { $number }
groups-number = A number, please: type it, or + and -.
groups-fewer = { $people ->
        [one] Only one person is here: a group of its own.
       *[other] Only { $people } people are here: each is a group of its own.
    }
groups-only-hosts = Everybody who is here hosts a theme: nobody is left for groups.
groups-begun = The rounds have begun: people would move. Whoever comes late gets a place with u.
groups-hosts = { $count ->
        [one] One person hosts a theme and belongs to no group.
       *[other] { $count } people host a theme and belong to no group.
    }

## Rotation: what does not work out
rotation-nobody = somebody
rotation-group = Group { $name }
rotation-table = { $theme }, table { $table }
rotation-in-round = { $rounds }: { $said }
rotation-not-together = { $one } and { $other } are not together: { $why }
rotation-not-apart = { $one } and { $other } meet: { $why }
rotation-why-contradiction = other pairs want the opposite.
rotation-why-too-many = more belong together than there is room for.
rotation-why-host = a host stays at the theme.
rotation-why-settled = their places are settled already.
rotation-why-no-room = it does not work out with everything else.
rotation-why-by-hand = so it stands in the plan now; shuffling again helps.
rotation-not-drawn = The tables have not been drawn yet.
rotation-nowhere = { $count ->
        [one] { $names } has no place yet.
       *[other] { $names } have no place yet.
    }
rotation-names-more = { $names } and { $more } more
rotation-twice = { $name } hosts several themes at once: { $themes }.
rotation-again = { $group } is at { $theme } again but has not been at { $unseen }.
rotation-known = { $group } knows { $theme } already.
rotation-missed = { $group } never comes to { $themes }.
rotation-empty = { $table } stays empty.
rotation-full-groups = At { $table } there are { $count } groups; { $fair } at most would be even.
rotation-full-people = At { $table } there are { $count } people; { $fair } at most would be even.
rotation-host-gone = { $name } hosts { $theme } and is not here; in the plan v lets somebody at the table take over.
rotation-host-away = { $name } hosts { $theme } and sits elsewhere.
rotation-group-astray = { $group } was sent to a theme that is gone.
rotation-person-astray = { $name } sat at a table that is gone and needs a place.
rotation-no-tables = There is no theme yet, and so no table.
rotation-no-rounds = There is no round ahead.
rotation-nobody-present = Nobody is ticked off as present: among the people (F7) Space does that, and A for everybody.
rotation-few-people = { $people ->
        [one] Only one person is here for { $tables } tables: the others stay empty.
       *[other] Only { $people } people are here for { $tables } tables: some stay empty.
    }
## Rounds
context-rounds-setup = Setting up the rounds
rounds-key-save = Save the answer
rounds-key-save-short = Save
rounds-key-next-question = Next question
rounds-key-next-question-short = Question
rounds-key-previous-question = Previous question
rounds-key-next-theme = Next theme
rounds-key-next-theme-short = Theme
rounds-key-previous-theme = Previous theme
rounds-key-list = Back to the list
rounds-key-list-short = List
rounds-key-other-group = Another group wrote this
rounds-key-new = Write an answer
rounds-key-new-short = Answer
rounds-key-start = Start or end the round
rounds-key-start-short = Start/stop
rounds-key-next = Next round
rounds-key-more = One minute more
rounds-key-less = One minute less
rounds-key-five-more = Five minutes more
rounds-key-five-less = Five minutes less
rounds-key-grid = Overview: questions and themes
rounds-key-grid-short = Overview
rounds-key-overview = Who is where?
rounds-key-manage = Set up themes, questions, groups and rounds
rounds-key-manage-short = Set up
rounds-key-open = Open: answer a question, change an answer
rounds-key-edit = Edit answer or question
rounds-key-delete = Delete answer or question
rounds-key-up = Move up
rounds-key-down = Move down
rounds-key-to-previous-theme = Answer to the previous theme
rounds-key-to-next-theme = Answer to the next theme
rounds-key-transfer = Answer to another question or theme
rounds-key-settle = Of two wordings: keep this one
rounds-key-host = Say who hosts
rounds-key-make-groups = Make groups of everybody present
rounds-key-digit = Theme of this number
rounds-key-setup-new = New
rounds-key-setup-several = Several
rounds-key-setup-edit = Edit
rounds-key-setup-delete = Delete
rounds-key-setup-next = Next list
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
rounds-overview-nobody = nobody yet
rounds-absent = { $name } (not here)
rounds-setup-title = Setting up the rounds
rounds-setup-hints = a new · n several · e change · x delete · Tab next list · Esc close
rounds-setup-no-filter = These lists are short: there is no filter here.
rounds-setup-no-themes = No themes yet. They are the tables that the groups move between, and the columns under F4 Clusters. a makes one, n several.
rounds-setup-no-questions = No questions yet. Every theme is asked the same ones. a makes one, n several.
rounds-setup-no-groups = No groups yet. n makes them of everybody present; a makes a single one.
rounds-setup-no-rounds = No rounds yet. n plans them at once, such as 3 rounds of 25 min with 5 min to change places.
rounds-groups-rest = A World Café has no fixed groups; these hold again for stations (c).
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

## Rounds: what later groups say to earlier answers

rounds-key-confirm = Confirm an answer (again: take it back)
rounds-key-confirm-short = Confirm
rounds-key-object = Object to an answer
rounds-key-object-short = Object
rounds-react-to-answers = A consent or an objection belongs to an answer: select one first.
rounds-own-answer = { $groups } wrote this answer itself.
rounds-own-round = This answer is from the present round itself.
rounds-confirmed = Confirmed.
rounds-confirmed-by = Confirmed: { $groups }
rounds-confirmed-no-more = Consent taken back.
rounds-confirmed-already = confirmed
rounds-nothing-earlier = Nothing from others stands under this question yet.
rounds-confirm-title = Which answer is confirmed?
rounds-object-title = What is objected to?
rounds-objection-deleted = Objection deleted; Ctrl+Z brings it back.
rounds-objection-blank = An objection needs a word. To cancel: Esc.
rounds-form-objection = Objection
rounds-form-objection-hint = in a word or a short sentence
rounds-form-object = Object: { $text }
rounds-form-edit-objection = Change the objection
doc-consents = { $count ->
    [one] one consent
   *[other] { $count } consents
}
doc-objection = objection: { $word }
doc-objection-by = objection { $who }: { $word }
sheet-consents = Consents
sheet-objections = Objections

## Rounds: the clock, breaks, parallel tables
status-break = Break
status-time-up = Time is up, { $time } over
alarm-break = The break is over; now { $what } begins
rounds-time-up = Time is up, { $time } over
rounds-time-up-next = { $key } starts round { $number }
rounds-time-up-last = { $key } ends it
rounds-clock-break = then { $minutes } min break
rounds-break = Break
rounds-break-now = The break is { $minutes } min now.
rounds-stopped-early = Round { $number } ended ({ $time } early). Ctrl+Z resumes it.
rounds-started = Round { $number } is running.
rounds-started-where = Round { $number } is running: { $places }
rounds-started-again = Round { $number } is running again from the start. What was written stays.
rounds-cafe-changes = everybody changes tables, hosts stay
rounds-cafe-changes-hosts = everybody changes tables, somebody else stays in each round
rounds-drawn-alone = Its tables are drawn, the other rounds stay.
rounds-begun-deleted = { $round } is deleted, though it has been: its answers now stand without a round, the others move up. Ctrl+Z brings it back.
rounds-theme-deleted = { $count ->
    [one] Theme deleted. Its answer stays, under “Without theme or question”. Ctrl+Z brings the theme back.
   *[other] Theme deleted. Its { $count } answers stay, under “Without theme or question”. Ctrl+Z brings the theme back.
}
rounds-minutes-after-break = { $minutes } min, after a break of { $pause } min
rounds-theme-tables = { $theme } ({ $tables } tables)
rounds-group-knows = knows already: { $themes }
rounds-form-pause = Break before it (min)
rounds-form-pause-hint = empty: just the changeover ({ $minutes } min)
rounds-form-tables = Tables
rounds-form-tables-hint = at how many tables at once
rounds-form-knows = Knows already
rounds-form-knows-hint = themes with commas between; they are skipped
rounds-no-such-theme = There is no theme “{ $name }”.
rounds-few-short = few { $count }
rounds-grid-few = { $few ->
    [one] There is something everywhere; in one place clearly less. Tab goes there.
   *[other] There is something everywhere; in { $few } places clearly less. Tab goes there.
}
rounds-grid-and-few = { $few ->
    [one] In one place there is clearly less.
   *[other] In { $few } places there is clearly less.
}

## Rounds: the plan, World Café
context-rounds-plan = Who is where?
rounds-key-rotation = Stations or World Café
rounds-key-host-rule = World Café: hosts stay or change
rounds-key-draw = Draw tables (World Café) or groups
rounds-key-shuffle = Shuffle again
plan-key-view = Read otherwise: by round, group, person
plan-key-view-short = by …
plan-key-view-back = Read as before
plan-key-right = Next name, next round
plan-key-left = Previous name, previous round
plan-key-send = To the table of this number
plan-key-send-short = Table
plan-key-rest = Let rest
plan-key-send-on = To the next table
plan-key-send-back = To the previous table
plan-key-swap = Remember for swapping, then swap
plan-key-swap-short = Swap
plan-key-host = Host of this table (World Café)
plan-key-by-rule = Back to the rule, to the draw
plan-key-all-by-rule = Take back everything done by hand
plan-key-conflict = To the next remark
plan-key-conflict-short = Remark
plan-key-late = Give latecomers a place
plan-key-take-over = Replace hosts who have left
plan-key-open = Go to the remark
plan-title = Who is where?
plan-hints = Tab round/group/person · arrows choose · 1–9 table · space swap · Esc
plan-by-round = by round
plan-by-group = by group
plan-by-person = by person
plan-legend = (H) host · { $hand } by hand · { $running } is running · ! remark
plan-host-mark = (H)
plan-round = Round { $number } · { $minutes } min
plan-round-runs = Round { $number } · { $minutes } min · is running
plan-round-over = Round { $number } · { $minutes } min · over
plan-break = Break, { $minutes } min
plan-rests = rests
plan-nowhere = without a place
plan-nobody = nobody
plan-somebody = somebody who is no longer in the list
plan-table = { $theme } (table { $number })
plan-not-drawn = Not drawn yet: d draws the tables.
plan-cafe-no-groups = A World Café has no fixed groups: everybody mixes anew in each round. Tab shows the plan by person.
plan-none-found = Nobody is called so. Esc shows all again.
plan-conflicts = { $count ->
    [one] one remark
   *[other] { $count } remarks
}
plan-no-conflicts = The plan works out: no remarks.
plan-met = { $met } of { $possible } pairs meet (upper bound { $bound }, { $percent } %)
plan-drawn = Drawn: { $met }
plan-unkept = { $count ->
    [one] One pair could not be kept.
   *[other] { $count } pairs could not be kept.
}
plan-no-themes = No themes yet, and so no tables: m, then a adds one.
plan-no-rounds = No rounds yet: m, then Tab to the rounds, n plans them.
plan-no-rounds-ahead = All rounds have been started: a adds one under m.
plan-no-people = Nobody on the list yet: F7 People, a adds names.
plan-nobody-present = Nobody is marked as present yet: F7 People, space.
plan-one-present = Only one person is present, so there is nothing to mix: F7 People, space marks more.
plan-few-people = Only { $people } present for { $tables } tables: some stay empty. Fewer themes (m, x) or more people present (F7).
plan-no-groups = No groups yet: m, then n makes them of everybody present.
plan-choose-first = First choose a name or a round with the arrows.
plan-marked = { $name } is remembered: space on somebody else in the same round swaps, Esc forgets it.
plan-no-such-table = There is no table { $number }.
plan-goes-with-group = At stations people go with their group: send the group, under “by group”.
plan-sent = { $round }: { $name } now at { $table }
plan-rests-now = { $round }: { $name } rests now
plan-host-is-a-person = A host is a person, not a group: o in the rounds pane sets it.
plan-host-of-theme = At stations the host belongs to the theme: o in the rounds pane sets it.
plan-host-needs-table = That needs a table first: 1–9.
plan-hosts-now = { $round }: { $name } now hosts { $table }
plan-has-happened = This round has begun or is over: what happened stays.
plan-nothing-by-hand = Nothing was done by hand here.
plan-by-rule-again = { $round }: { $name } follows the rule again
plan-all-by-rule-again = Everything follows the rule again. Ctrl+Z brings it back.
plan-swap-same-round = Swapping works within one round only.
plan-swap-alike = Two groups can swap, or two people.
plan-swap-same-table = The two are at the same table already.
plan-swapped = { $round }: { $one } and { $other } have swapped
plan-stations-follow-a-rule = Stations follow a rule. To shuffle groups: m, then r.
plan-takes-over = { $theme }: { $name } takes over.
plan-nobody-to-take-over = Nobody has to step in.
plan-nobody-late = Everybody present has a place already.
plan-late-placed = { $count ->
    [one] Added: { $names }
   *[other] { $count } added: { $names }
}
rotation-stations = Stations: fixed groups go from theme to theme · c World Café · r shuffle groups · w plan
rotation-cafe-stay = World Café: hosts stay, everybody else mixes · d draw · r shuffle again · b they change · c stations · w plan
rotation-cafe-change = World Café: somebody else stays at the table in each round · d draw · r shuffle again · b they stay · c stations · w plan
rotation-now-cafe = World Café: d draws who sits where when.
rotation-now-stations = Stations: the groups go from theme to theme.
rotation-hosts-cafe-only = That holds in a World Café only: c switches to it.
rotation-hosts-change = Somebody else stays in each round: d draws anew.
rotation-hosts-stay = Hosts stay at their table: d draws anew.
rotation-no-groups-needed = A World Café has no fixed groups: d draws who sits at which table when.
rounds-cafe-not-drawn = Not drawn yet: { $key }, then d.
rounds-at-table = { $count ->
    [one] one person at the table
   *[other] { $count } at the table
}

## Start: filter
start-none-matches = No workshop is called so; Esc shows all again.

## Two wordings
key-settle-all = Settle all double wordings: keep what is shown
settled-all = { $count ->
    [one] One place is settled; Ctrl+Z takes that back.
   *[other] { $count } places are settled.
}
## The command line: what can go wrong
error-io-too-large = too large
error-io-data = what is in it cannot be read
error-io-busy = busy at the moment
error-create-not-a-folder = { $path } is a file; a workshop is a folder. Nothing was overwritten. Name a folder that does not exist yet.
cli-damage-not-a-folder = no folder
cli-check-copy-fuller = The readable copy (workshop.ron) was written when nothing was missing: what is missing is still in it. On opening, Werkstatt keeps it (workshop-before-1.ron).
cli-no-results = The output cannot be written: { $reason }.
cli-usage-date = --date: “{ $value }” is no day. A day is written 2012-05-03 or 03.05.2012.
cli-usage-not-text = One of the arguments is no text in UTF-8.
cli-new-stream = “-” is no folder; a workshop is a folder. Name one that does not exist yet.
cli-new-inside = { $path } would be inside the workshop { $around }. Nothing was made. Name a folder beside it.

## check: newer version
cli-check-too-new = Nothing is damaged, but not everything can be read here: please open it with the newer version of Werkstatt. Nothing was changed.

## Erasing a person, or everything
cli-erase = Erase the data of a person, or the whole workshop
cli-erase-usage = werkstatt erase FOLDER --person NAME | --everything | --again
cli-erase-person = Erases everything about this person, in all logs and copies of the folder
cli-erase-organisation = Only the person of this name who is from this organisation
cli-erase-everything = Erases the whole workshop
cli-erase-again = Removes what was erased and has come back with an old copy
cli-erase-exports = Erases the files in the folder “export”, too
cli-erase-dry-run = Only shows what is affected
cli-erase-yes = Does not ask
cli-check-erased-again = { $file }: an old copy with erased data has come back; it does not count. “werkstatt erase FOLDER --again” removes it.
found-erased-again = Erased data is there again ({ $file }), but does not count. Be rid of it: werkstatt erase FOLDER --again
erase-what = What is to be erased? --person NAME, --everything or --again.
erase-affected = { $name } in { $folder }
erase-participant = Participant: { $who }
erase-invitee = To be invited: { $who }
erase-votes = { $count ->
    [one] One vote in the date poll
   *[other] { $count } votes in the date poll
}
erase-references = Will no longer name the person: { $what }
erase-texts = { $count ->
    [one] In one text the name is replaced:
   *[other] In { $count } texts the name is replaced:
}
erase-lines = { $count ->
    [one] One line of the logs is written anew, in earlier wordings, too.
   *[other] { $count } lines of the logs are written anew, earlier wordings among them.
}
erase-files = Files that are written anew or removed:
erase-copy = workshop.ron is written anew.
erase-namesake = Somebody else of the same name stays. So the texts stay as they are, too; change them yourself.
erase-hints = { $count ->
    [one] Perhaps meant as well; this text stays as it is:
   *[other] Perhaps meant as well; these { $count } texts stay as they are:
}
erase-exports-stay = Left alone (not searched; with --exports they go, too):
erase-exports-go = Exports that are erased, too:
erase-left = Hold the name and are left alone; remove these files yourself:
erase-all-affected = The whole workshop { $title } in { $folder }
erase-all-files = Is erased:
erase-foreign = Does not belong to the workshop and is left alone:
erase-dry-run = Nothing was erased.
erase-for-good = This cannot be undone. Close the workshop on all other laptops first.
erase-type = To erase, please type: { $word }
erase-no-terminal = Nothing was erased: nobody can be asked here. With --yes it goes without asking.
erase-not-confirmed = Nothing was erased.
erase-done = Erased: { $name }
erase-all-done = The workshop is erased.
erase-all-done-but = The workshop is erased. What does not belong to it is still in { $folder }.
erase-not-all = Something was added while erasing. Please erase once more.
erase-again = Erased before, and back again:
erase-again-nothing = Nothing that was erased has come back.
erase-again-done = Removed.
erase-out-of-reach = Out of reach: what was handed out or printed already, copies and backups elsewhere and other laptops (an old copy from there does not bring it back), and what a stick or an SSD still keeps of removed files.
erase-key-person = Erase the person’s data
erase-key-workshop = Erase the whole workshop
erase-title = { $name }: erase the data
erase-everywhere = It is erased everywhere: in the logs with all earlier wordings, in workshop.ron, drafts and copies that were kept.
erase-exports-note = Files in “export” and photos are left alone; look through them yourself.
erase-look = { $count ->
    [one] One file in “export” or beside it stays; please look through it yourself.
   *[other] { $count } files in “export” or beside it stay; please look through them yourself.
}
erase-workshop-title = Erase the whole workshop
erase-workshop-what = The logs, workshop.ron, drafts, photos and copies that were kept are erased.
erase-workshop-exports = Files in “export” stay, and so does what does not belong to the workshop.
erase-word = erase
erase-page-hints = ↑ ↓ scroll · Enter goes on to erasing · Esc cancels
erase-type-short = Type to erase
erase-exports-left = Stay, and were not searched:
erase-all-out-of-reach = Out of reach: what was handed out or printed already, copies and backups elsewhere and other laptops, and what a stick or an SSD still keeps of removed files.
erase-error-close = Nothing was erased: what was still to be saved could not be saved ({ $reason }).
erase-error-unknown = Nothing was erased: this name is not known here.
erase-error-similar = Nothing was erased: this name is not known here. Similar ones are:
erase-error-in-use = Nothing was erased: the workshop is open in another window. Please close that first.
erase-error-newer = Nothing was erased: { $file } was written by a newer version of Werkstatt. Please erase with that one.
erase-error-unreadable = Nothing was erased: { $file } cannot be read ({ $reason }); it might hold data of the person.
erase-error-io = Erasing is not finished ({ $file }: { $reason }). Nothing else is lost. Please erase once more.
## History: what was done when
key-history = History: what was done when
context-history = History
history-title = History · { $count ->
    [one] one step
   *[other] { $count } steps
}
history-hints = Enter look · r as before · R as after · Tab next · / filter · Esc
history-key-look = Look at everything as it was after the step
history-key-look-short = Look
history-key-before = Make it what it was before the step
history-key-before-short = As before
history-key-after = Make it what it was after the step
history-key-after-short = As after
history-key-next = Next thing that the step has changed
history-key-previous = Previous thing that the step has changed
history-key-scroll-down = Details: further down
history-key-scroll-up = Details: further up
history-begun = workshop begun
history-erased = data of a person erased
history-undone = undone: { $what }
history-redone = redone: { $what }
history-this-laptop = this laptop
history-other-laptop = another laptop
history-other-laptop-of = other laptop { $number }
history-unknown-laptop = unknown laptop
history-window = window { $number }
history-standing = As of { $time } (step { $step })
history-look-only = { $standing } · looking only
history-day-taken = { $day } is meant; for another day put its date before the time.
history-passed-over = { $count ->
    [one] The clocks disagreed: one later step bears an earlier time. The number is exact; this is step { $step }.
   *[other] The clocks disagreed: { $count } later steps bear an earlier time. The number is exact; this is step { $step }.
}
history-no-steps = No step is recorded; there is nothing in the logs.
history-no-such-step = There is no step { $number }; the last one is step { $last }.
history-before-beginning = There was no workshop yet: it was begun { $begun }.
history-none = Nothing has happened yet.
history-none-matches = No step matches. Esc clears the filter.
history-stale = More has happened meanwhile: Ctrl+R reads it.
history-of = { $number } of { $count }
history-was = before
history-is = after
history-now = now
history-not-there = not there
history-only-order = Only its place in the order is another one.
history-nothing = The step has changed nothing.
history-more = { $count ->
    [one] … one more line
   *[other] … { $count } more lines
}
history-restored = { $what } is that way again. Ctrl+Z takes it back.
history-is-so = { $what } is that way already.
refused-past = Not changed: this is how it was then, to look at only.
history-way-back = Ctrl+Q leads back.
history-welcome = This is how it was then. Esc or Ctrl+Q leads back.
history-opened = To look at only: this is how it was then.
cli-history = Lists what was done when and in which window
cli-history-usage = werkstatt history [OPTIONS] FOLDER
cli-history-last = Only the last steps, this many
cli-history-find = Only steps in which these words occur
cli-history-long = Also shows in which log a step is
cli-history-none-found = No step matches.
cli-value-count = COUNT
cli-value-when = TIME|STEP
cli-at = Shows the workshop as it was then, to look at: the number of a step (werkstatt history) or a time such as 10:42, 2012-05-03 10:42; every step up to it
cli-export-at = Writes the documentation as of then: the number of a step (werkstatt history) or a time such as 10:42, 2012-05-03 10:42
cli-at-folder = “--at” needs a folder: werkstatt FOLDER --at 10:42
cli-usage-at = --at: “{ $value }” is neither the number of a step nor a time. Possible are: 57, 10:42, 10:42:30, "2012-05-03 10:42", "03.05.2012 10:42".
field-title = Title
field-place = Place
field-date = Day
field-time = Time
field-notes = Notes
field-next-goal = Goal of the next meeting
field-next-place = Place of the next meeting
field-next-option = Next meeting
field-changeover = Changeover
field-kind = Kind
field-start = Start
field-fixed = Start is fixed
field-minutes = Length
field-minutes-value = { $minutes } min
field-adjust = Longer/shorter
field-adjust-value = { $minutes } min
field-started = Started
field-ended = Ended
field-name = Name
field-organisation = Organisation
field-group = Group
field-present = Present
field-sign = Sign
field-colour = Colour
field-host = Host
field-heading = Heading
field-theme = Theme
field-cluster = Cluster
field-text = Text
field-category = Category
field-card = Card
field-question = Question
field-round = Round
field-round-value = Round { $number }
field-what = What
field-responsible = Responsible
field-with = With
field-due = Due
field-status = Status
field-precondition = Precondition
field-origin = Origin
field-note = Remark
field-participant = Person
field-option = Option
field-availability = Answer
field-sponsor = Will be approached by
field-caption = Caption
field-file = File
field-belongs-to = Belongs to

## A copy to work on

copy-made = You are working on a copy: { $folder }. The original stays as it is.
error-io-device = the disk reports a fault
copy-newer = Please open it with the newer version; a copy, too, could only be read here.
copy-asked = This is for reading only; to work, please open the workshop itself.
copy-needless = This folder can be written to; no copy is needed.
key-work-on-copy = Work on a copy (where it can only be read)

## Saved on this laptop

rescued = saved on this laptop only ({ $pending })
little-room = only { $room } free
rescue-told = Saved on this laptop; the folder takes nothing ({ $reason }).
rescue-told-full = Saved on this laptop; the disk is full. With room, all of it goes into the folder.
rescue-told-gone = Saved on this laptop; the folder is not there. Once it is back, all goes into it.
rescue-gone = the folder is not there
rescue-failed = Not saved ({ $reason }). Please leave Werkstatt open; it goes on trying.
rescue-failed-full = Not saved, the disk is full. Please make room and leave Werkstatt open.
rescue-healed = Everything is saved in the folder again.
rescue-brought = { $count ->
    [one] One change that was saved on this laptop only is in the folder now.
   *[other] { $count } changes that were saved on this laptop only are in the folder now.
}
rescue-waiting = { $count ->
    [one] One change is saved on this laptop only and not in the folder yet.
   *[other] { $count } changes are saved on this laptop only and not in the folder yet.
}
rescue-errand = That has to wait until everything is saved in the folder.
error-close-rescued = { $count ->
    [one] One change is saved on this laptop only, not in the folder: { $reason }. It goes there by itself at the next opening.
   *[other] { $count } changes are saved on this laptop only, not in the folder: { $reason }. They go there by themselves at the next opening.
}
cli-check-rescued = { $count ->
    [one] One change is saved on this laptop only ({ $file }); it goes into the folder at the next opening.
   *[other] { $count } changes are saved on this laptop only ({ $file }); they go into the folder at the next opening.
}
leave-title-lost = Not saved
leave-title-rescued = Not in the folder yet
leave-lost = { $count ->
    [one] One change is saved nowhere: { $reason }. Whoever quits now loses it.
   *[other] { $count } changes are saved nowhere: { $reason }. Whoever quits now loses them.
}
leave-rescued = { $count ->
    [one] One change is saved on this laptop only: { $reason }. It goes into the folder by itself at the next opening.
   *[other] { $count } changes are saved on this laptop only: { $reason }. They go into the folder by themselves at the next opening.
}
leave-wait = Wait, and quit as soon as everything is in the folder
leave-anyway = Quit anyway
leave-now = Quit
leave-stay = Go on working
leave-waiting = Werkstatt quits as soon as everything is saved in the folder.
question-hints = ↑ ↓ choose · Enter take · Esc back

## Edits by hand
edits-nothing = empty
edits-yes = yes
edits-no = no
edits-gone-thing = (no longer there)
edits-field-line = { $field }: { $before } → { $after }
edits-meanwhile = in the program meanwhile: { $value }
edits-keeps-both = both wordings stay
edits-gone = deleted in the program meanwhile
edits-stays = changed in the program meanwhile: it stays, and is flagged
edits-new-place = in another place
edits-aside = workshop.ron (kept as { $file })
edits-surplus = { $count ->
    [one] Another entry under “days” has no room here and cannot be taken over.
   *[other] { $count } more entries under “days” have no room here and cannot be taken over.
}
edits-found = { $file } was edited by hand: { $summary }.
edits-found-fuller = { $file } holds what the logs lack: { $summary }.
edits-found-mistake = { $file }, line { $line }, column { $column }: { $reason }. Nothing is lost.
edits-found-unreadable = { $file } was edited by hand and cannot be read. Nothing is lost.
edits-found-also = And { $count ->
    [one] one more file
   *[other] { $count } more files
}.
edits-told = { $file } was edited by hand ({ $key } shows it): { $summary }.
edits-told-fuller = { $file } holds what the logs lack ({ $key } shows it): { $summary }.
edits-told-mistake = { $file } was edited by hand and has a mistake in it ({ $key } shows it). Nothing is lost.
edits-title = Edited by hand: { $file }
edits-title-fuller = Missing from the logs: { $file }
edits-lacking = { $count ->
    [one] The logs lack a line that this copy was made of. What it said is listed here among the changes.
   *[other] The logs lack { $count } lines that this copy was made of. What they said is listed here among the changes.
}
edits-present = The copy no longer tells what it was made of. It is compared with the present state.
edits-hints = Enter take over · Space on/off · x leave · Esc later
edits-hints-mistake = x do not ask again · Esc later
edits-later = Nothing was taken over. { $key } shows it again; the next opening asks.
edits-taken = Taken over: { $summary }. Ctrl+Z takes it back.
edits-left = Nothing was taken over. The file is kept.
edits-none-chosen = Nothing is ticked. “x” leaves everything as it is.
edits-nothing-there = Nothing was edited by hand.
edits-mistake-where = Line { $line }, column { $column }: { $reason }.
edits-mistake-calm = Nothing is lost: what is saved in the program counts, and this file stays as it is.
edits-mistake-next = Correct the place in a text editor; then Werkstatt shows what was changed.
edits-mistake-left = The file says:
edits-field-pos = Order
edits-field-wall = Place on the wall
edits-next-meeting = next meeting
key-findings = What was found at opening
key-hand-edits = Edits by hand of workshop.ron
key-edits-take = Take over what is ticked
key-edits-leave = Take over nothing, do not ask again
key-edits-later = Decide later
key-edits-mark = Tick, or take the tick away
key-edits-all = Tick everything or nothing
context-edits = Edits by hand
cli-edits = Shows what somebody has edited by hand in workshop.ron, and decides about it
cli-edits-usage = werkstatt edits [OPTIONS] FOLDER
cli-edits-take = Takes over all edits; in the program Ctrl+Z takes them back
cli-edits-leave = Takes over nothing and does not ask again; the file is kept
cli-edits-none = Nothing was edited by hand.
cli-edits-taken = { $file }: taken over.
cli-edits-left = { $file }: nothing was taken over; the file is kept.
cli-edits-advice = “werkstatt edits --take FOLDER” takes this over, “--leave” leaves it; single ones can be chosen in the program.
cli-edits-not-readable = What cannot be read cannot be taken over. Nothing about it was changed.

## Findings in detail
findings-title = What was found at opening
findings-fine = Everything can be read.
findings-hints = Esc close
findings-hints-edits = Enter look at the edits by hand · Esc close
findings-damaged = What could not be read:
findings-kept = The bytes are kept in { $kept }.
findings-remarks = Besides:
found-more = { $key } shows details.

## Mistakes in RON files
mistake-expected = { $wanted } is expected, { $found } stands there
mistake-expected-end = { $wanted } is expected, but the file ends
mistake-end = the file ends in the middle; at least one closing parenthesis is missing
mistake-trailing = behind the end there is still { $found }
mistake-unknown-field = there is no field { $found } here
mistake-unknown-value = there is no { $found } here
mistake-known = known are: { $known }
mistake-missing = the field { $field } is missing
mistake-twice = the field { $field } stands there twice
mistake-wrong-name = { $found } stands before the parenthesis; no name belongs there
mistake-wrong-value = { $found } does not fit into this field
mistake-wrong-count = { $count } values stand here; these are too many or too few
mistake-out-of-range = the number { $found } is too large or too small here
mistake-digit = a number has “{ $digit }” in it
mistake-escape = behind a “\” stands something that means nothing there; a single “\” is written “\\”
mistake-comment = a comment that begins with “/*” does not end; “*/” is missing
mistake-too-deep = more parentheses are open inside each other here than are ever needed
mistake-extension = the first line asks for “{ $name }”, which does not exist
mistake-identity = { $found } is no identity; an identity has twelve characters of 0–9 and a–z without i, l, o, u. What is new needs none
mistake-date = { $found } is no date; a day is written "2012-05-03", a moment "2012-05-03T09:30:00+02:00"
mistake-time = { $found } is no time of day; a time is written "09:30"
mistake-other = { $said }
mistake-hint-quote = Probably a closing quotation mark is missing in line { $line }
mistake-hint-typographic = Texts are put into straight quotation marks: "like this"
mistake-hint-meant = Was “{ $meant }” meant?
mistake-wanted-opening = an opening parenthesis “(”
mistake-wanted-closing = a closing parenthesis “)”
mistake-wanted-opening-list = an opening bracket “[”
mistake-wanted-closing-list = a closing bracket “]”
mistake-wanted-opening-map = an opening brace “{"{"}”
mistake-wanted-closing-map = a closing brace “{"}"}”
mistake-wanted-comma = a comma or the end of the list
mistake-wanted-colon = a colon
mistake-wanted-text = a text in straight quotation marks
mistake-wanted-quote = a closing quotation mark
mistake-wanted-integer = a whole number
mistake-wanted-number = a number
mistake-wanted-flag = true or false
mistake-wanted-character = a single character
mistake-wanted-name = the name of a field
mistake-wanted-option = Some(…) or None
mistake-wanted-enable = “)]” at the end of the first line
error-open-latin1 = An editor has probably saved it as “Windows-1252” or “ANSI”; save it as UTF-8.
error-copy-no-identity = { $path }: an entry “{ $kind }” has no identity (the field “id”). Nothing was made.

## Values of rounds and dot votes
field-rotation = Kind of rotation
field-hosts = Hosts
field-seed = Draw no.
field-optional = Can be left out
field-dropped = Left out
field-moved = Moved to
field-tables = Tables
field-knows = Knows already
field-pause = Break before it
field-pair-rule = Rule
field-one = One person
field-other = Other person
field-stand = Where
field-hosting = Is the host
field-seat-fixed = Set by hand
field-answer = Answer
field-word = Remark
field-low = Low end
field-high = High end
field-dots-each = Dots per person
field-most = At most on one
field-people = People
field-closed = Closed
field-ballot = Dot vote
field-about = On what
field-dots = Dots
value-stations = fixed groups move on
value-world-cafe = World Café
value-hosts-stay = stay
value-hosts-change = change
value-together = together
value-apart = apart
value-stand = { $theme }
value-stand-table = { $theme }, table { $table }
value-rests = rests
value-confirms = consent
value-objects = objection
value-ballot-cards = cards
value-ballot-clusters = clusters
value-ballot-themes = themes
value-ballot-answers = answers
value-ballot-tasks = tasks
value-ballot-options = options of its own
value-ballot-scale = scale

## Dots
key-dots = Dots: count what is on the wall
context-dots = Dot votes
context-dots-count = Counting dots
dots-title = Dot votes
dots-title-count = Dot vote
dots-title-new = New dot vote
dots-title-on = What are dots put on?
dots-title-edit = Change the dot vote
dots-title-options = Options, one a line
dots-title-rename = Rename the option
dots-title-step = Name the step
dots-hints = n New · Enter count · e Change · c Close · w Ask again · Esc
dots-hints-count = Number, Enter · + − one dot · r Rank · e Change · c Close · Esc
dots-hints-own = Number, Enter · + − one dot · r Rank · a Option · e Change · Esc
dots-empty = No dot vote yet.
dots-empty-how = n makes one: a question, what dots are put on, and how many dots each person has. People put them on the wall; they are counted here, line by line: number, Enter, number, Enter. A mood or a closing word can be asked for in the same way: one dot each on a scale.
dots-key-new = New dot vote
dots-key-new-short = New
dots-key-open = Count
dots-key-edit = Change question, dots per person and people
dots-key-edit-short = Change
dots-key-close = Close or open again
dots-key-close-short = Close
dots-key-again = Ask the same question again, without numbers
dots-key-again-short = Again
dots-key-delete = Delete the dot vote
dots-key-digit = Type a number; Enter takes it and goes on
dots-key-next = Take the number, go to the next line
dots-key-more = One dot more
dots-key-less = One dot less
dots-key-rank = Show by rank, or as on the wall
dots-key-rank-short = Rank
dots-key-option = Add options
dots-key-rename = Name an option or a step
dots-key-clear = Take the number back; remove an own option without one
dots-key-reset = Take back all numbers of this question
dots-reset = All numbers are taken back; { $key } brings them back.
dots-reset-nothing = Nothing is counted yet.
dots-key-clusters = Sort clusters by these dots
dots-key-up = Option up
dots-key-down = Option down
dots-no-question = (no question)
dots-blank = (no text)
dots-topic-category = { $topic }: { $name }
dots-topic-theme = { $topic } under { $name }
dots-topic-gone = { $topic } (deleted)
dots-plan-scale = scale, one dot each
dots-plan-each = { $count ->
    [one] one dot each
   *[other] { $count } dots each
}
dots-plan-most = { $count ->
    [one] one dot each
   *[other] { $count } dots each, at most { $most } on one
}
dots-plan-people = { $count ->
    [one] one person
   *[other] { $count } people
}
dots-closed = closed
dots-elsewhere = now elsewhere
dots-deleted = deleted
dots-sum = { $count ->
    [one] one dot
   *[other] { $count } dots
}
dots-sum-of = { $sum } of { $allowed } dots
dots-sum-all = { $sum } of { $sum } dots: all there
dots-sum-over = { $sum } of { $allowed } dots: { $over } too many
dots-uncounted = { $count ->
    [one] one line not counted yet
   *[other] { $count } lines not counted yet
}
dots-recount = Count again, or change the people with e; all stays as it was counted.
dots-no-options = There is nothing here that dots can be put on.
dots-no-options-own = No option yet. a adds some.
dots-no-people = How many people have dots? Say so with e, and the sum is checked.
dots-no-dots = Nobody has a dot. Change that with e.
dots-over-on-one = “{ $what }” has { $dots } dots, at most { $most } are possible.
dots-over-more = { $count ->
    [one] One more line as well.
   *[other] { $count } more lines as well.
}
dots-near = { $sign } nearly equal: at most 1 dot or 5 % apart
dots-middle = The middle is at { $step }
dots-middle-between = The middle is between { $step } and { $next }
dots-spread = { $middle }, the mean about { $mean } of { $steps }: a mood, not a measurement
dots-rule-third = a third (n/3, common; also Michalski)
dots-rule-half = half, at most 10 (Methodenpool Altenpflege)
dots-rule-five = five (ASQ, Multivoting)
dots-rule-steps = enough for clear ranks (workshopmoderationstraining.de)
dots-rule-other = another number
dots-field-rule = Dots each
dots-field-other = Another number
dots-hint-other = empty: as suggested
dots-hint-most = empty: any number; often 2 (Moderatio)
dots-hint-present = { $count ->
    [one] empty: the one who is present
   *[other] empty: the { $count } who are present
}
dots-hint-people = how many? Nobody is marked as present
dots-field-options = Options
dots-hint-options = one a line
dots-field-steps = Steps
dots-hint-low = for example: exhausted
dots-hint-high = for example: full of energy
dots-hint-question = for example: What do we go on with?
dots-hint-scale = for example: How do I go home?
dots-refuse-question = The question is missing.
dots-refuse-number = Please enter a whole number from { $least } to { $most }.
dots-refuse-most = Nobody has more than { $dots }; empty means: any number.
dots-refuse-options = Please enter at least one option, one per line.
dots-on-own = typed in
dots-on-scale = mood, closing
dots-closed-now = Closed. c opens it again.
dots-opened = Open again.
dots-is-closed = The dot vote is closed; c opens it again.
dots-too-large = There are not that many dots: this number does not count. Backspace shortens it.
dots-sorted = Clusters sorted by dots; Ctrl+Z takes it back.
dots-sorted-already = The clusters are in the order of their dots already.
dots-sorted-nothing = No dots counted yet on cards or clusters.
clusters-key-vote = Have dots put on what hangs here
clusters-key-by-dots = Sort clusters by dots
doc-dots = Ranked list of topics
doc-dots-mood = Mood and closing
sheet-name-dots = dots
sheet-near = Nearly equal
sheet-standing = On the wall
doc-dots-rank = Rank
doc-dots-what = What
doc-dots-dots = Dots
doc-dots-step = Step
doc-dots-bar = Bar
doc-dots-uncounted = not counted
