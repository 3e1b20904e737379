// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext/errorrows.h"

namespace campanile::ui {

std::span<const ErrorRow> ErrorText::crisis()
{
    static constexpr ErrorRow rows[] = {
        {"crisis.kind", QT_TR_NOOP("There is no such kind of crisis rule: %1."), QT_TR_NOOP("The rule watches nothing."), QT_TR_NOOP("Choose another kind.")},
        {"crisis.missing", QT_TR_NOOP("The rule needs “%1”."), QT_TR_NOOP("Nothing was saved."), QT_TR_NOOP("Fill it in.")},
        {"crisis.range", QT_TR_NOOP("“%1” lies between %2 and %3."), QT_TR_NOOP("Nothing was saved."), QT_TR_NOOP("Choose a value in between.")},
        {"crisis.field", QT_TR_NOOP("A condition of the rule cannot be read: %1."), QT_TR_NOOP("Nothing was saved."), QT_TR_NOOP("Correct it, or leave it out.")},
        {"crisis.line", QT_TR_NOOP("The line cannot be read: “%1” is missing or wrong."), QT_TR_NOOP("Nothing was judged."), QT_TR_NOOP("Look at docs/headless.md.")},
        {"crisis.ownText", QT_TR_NOOP("Who wrote a template does not approve it."), QT_TR_NOOP("It stays as it was."),
         QT_TR_NOOP("Ask a manager, an admin or the owner to read it.")},
        {"crisis.notApproved", QT_TR_NOOP("This answer template is not approved."), QT_TR_NOOP("It was not used."),
         QT_TR_NOOP("Have it approved first, or choose another one.")},
        {"crisis.gone", QT_TR_NOOP("This crisis is no longer there."), QT_TR_NOOP("Nothing was changed.")},
        {"crisis.isOver", QT_TR_NOOP("This crisis is over."), QT_TR_NOOP("Nothing was changed."), QT_TR_NOOP("Open it again to go on.")},
        {"crisis.isOpen", QT_TR_NOOP("This crisis is open already."), QT_TR_NOOP("Nothing was changed.")},
        {"crisis.untitled", QT_TR_NOOP("A crisis needs a title."), QT_TR_NOOP("Nothing was called."), QT_TR_NOOP("Say in a few words what happened.")},
        {"crisis.badSeverity", QT_TR_NOOP("There is no such severity."), QT_TR_NOOP("Nothing was changed."), QT_TR_NOOP("Choose another one.")},
        {"crisis.noSuchMember", QT_TR_NOOP("This person does not work in the workspace any more."), QT_TR_NOOP("The lead stays with whom it was."),
         QT_TR_NOOP("Choose somebody else.")},
        {"crisis.emptyNote", QT_TR_NOOP("The note is empty."), QT_TR_NOOP("Nothing was added."), QT_TR_NOOP("Write something first.")},
        {"crisis.noteTooLong", QT_TR_NOOP("A text about a crisis has at most %1 characters."), QT_TR_NOOP("Your text is still there."),
         QT_TR_NOOP("Make it shorter."), ErrorArgs::Number},
        {"pause.already", QT_TR_NOOP("Scheduled posts are paused already."), QT_TR_NOOP("Nothing goes out.")},
        {"pause.none", QT_TR_NOOP("Scheduled posts are not paused."), QT_TR_NOOP("They go out at their times.")},
        {"crisisRule.incomplete", QT_TR_NOOP("A rule needs a name."), QT_TR_NOOP("Nothing was saved."), QT_TR_NOOP("Give it one.")},
        {"crisisRule.gone", QT_TR_NOOP("This rule was deleted."), QT_TR_NOOP("Nothing was changed.")},
        {"crisisTemplate.incomplete", QT_TR_NOOP("An answer template needs a name and a text."), QT_TR_NOOP("Nothing was saved."), QT_TR_NOOP("Fill in both.")},
        {"crisisTemplate.gone", QT_TR_NOOP("This answer template was deleted."), QT_TR_NOOP("Your own text is still there.")},
        {"crisisTemplate.secondPerson", QT_TR_NOOP("Who wrote a template does not approve it."), QT_TR_NOOP("It stays as it was."),
         QT_TR_NOOP("Ask a manager, an admin or the owner to read it.")},
        {"crisisTemplate.unapproved", QT_TR_NOOP("This answer template is not approved."), QT_TR_NOOP("It was not used."),
         QT_TR_NOOP("Have it approved first, or choose another one.")},
    };
    return rows;
}

} // namespace campanile::ui
