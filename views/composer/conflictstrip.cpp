// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/conflictstrip.h"

#include "ui/kit/bidi.h"
#include "ui/shell/selectionbus.h"
#include "views/composer/composertexts.h"
#include "views/tamed.h"

#include <QPushButton>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;

ConflictStrip::ConflictStrip(ComposerController &controller, const PanelDeps &deps, QWidget *parent)
    : ui::ToneStrip(parent), m_controller(controller), m_deps(deps)
{
    m_compare = new QPushButton(tr("Compare"), this);
    m_mine = new QPushButton(tr("Use my text"), this);
    m_theirs = new QPushButton(tr("Use the other text"), this);
    for (QPushButton *button : {m_compare, m_mine, m_theirs}) {
        // The caret stays where it is; by Tab they are reached as everything is.
        button->setFocusPolicy(Qt::TabFocus);
        addChoice(button);
    }
    connect(m_compare, &QPushButton::clicked, this, [this] {
        const auto &apart = m_controller.apart();
        if (!apart.isEmpty() && !apart.first().conflicts.isEmpty())
            m_deps.bus.open(u"outbox"_s, apart.first().conflicts.first(), {{u"tab"_s, u"conflicts"_s}});
    });
    connect(m_mine, &QPushButton::clicked, this, [this] { choose(true); });
    connect(m_theirs, &QPushButton::clicked, this, [this] { choose(false); });
    hide();
}

void ConflictStrip::choose(bool mine)
{
    if (m_controller.apart().isEmpty())
        return;
    const ApartText text = m_controller.apart().first();
    m_controller.useText(text.scope, text.property, mine);
}

QString ConflictStrip::wordsFor(const ApartText &text) const
{
    if (text.conflicts.isEmpty())
        return tr("Which text the post has was decided meanwhile. What you wrote since then is only here.");
    const QString who = text.otherName.isEmpty() ? tr("A colleague") : ui::isolated(tamed(text.otherName));
    QString changed;
    if (text.property == u"firstComment")
        changed = tr("%1 changed the first comment while you were writing it.").arg(who);
    else if (text.property == u"planningNotes")
        changed = tr("%1 changed the planning notes while you were writing them.").arg(who);
    else if (text.property == u"threadParts")
        changed = tr("%1 changed the parts of the thread while you were writing them.").arg(who);
    else
        changed = tr("%1 changed this text while you were writing it.").arg(who);
    const QString now = tr("You see yours; the post has the other one until you choose.");
    return text.scope.isEmpty() ? changed + u' ' + now : networkName(text.scope) + u": "_s + changed + u' ' + now;
}

void ConflictStrip::refresh()
{
    const auto &apart = m_controller.apart();
    setVisible(!apart.isEmpty());
    if (apart.isEmpty())
        return;
    const ApartText &text = apart.first();
    say(u"git-merge"_s, wordsFor(text), ui::Tone::Warning);
    m_compare->setVisible(!text.conflicts.isEmpty());
    const bool may = m_controller.canEdit() && (text.conflicts.isEmpty() || m_deps.context.can(Permission::ResolveConflicts));
    m_mine->setEnabled(may);
    m_theirs->setEnabled(may);
}

} // namespace campanile::views::composer

#include "moc_conflictstrip.cpp"
