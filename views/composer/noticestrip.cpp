// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/noticestrip.h"

#include "ui/kit/forms.h"
#include "views/composer/composertexts.h"

#include <QPushButton>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;
using services::SeriesScope;

NoticeStrip::NoticeStrip(ComposerController &controller, QWidget *parent)
    : ui::ToneStrip(parent), m_controller(controller)
{
    const QList<std::pair<QString, SeriesScope>> scopes{
        {tr("Only this one"), SeriesScope::This}, {tr("This and following"), SeriesScope::ThisAndFollowing}, {tr("All"), SeriesScope::All}};
    for (const auto &[text, scope] : scopes) {
        auto *button = new QPushButton(text, this);
        connect(button, &QPushButton::clicked, this, [this, scope = scope] { m_controller.chooseScope(scope); });
        addChoice(button);
    }
    auto *skip = ui::iconButton(u"x"_s, tr("Leave this one out"), this);
    connect(skip, &QPushButton::clicked, this, [this] { m_controller.skipOccurrence(); });
    addChoice(skip);
}

void NoticeStrip::refresh()
{
    const PostFacts &facts = m_controller.facts();
    const bool ask = m_controller.isLoaded() && m_controller.needsScope() && m_controller.mayEdit();
    QString text;
    QString icon = u"lock"_s;
    ui::Tone tone = ui::Tone::Info;
    if (!m_controller.mayEdit()) {
        text = tr("You can read everything here. Changing a post takes the role of an editor; an owner or admin of this workspace can give it.");
        icon = u"eye"_s;
    } else if (facts.isLocked()) {
        text = lockedText(facts.status);
    } else if (ask) {
        text = tr("This post repeats. What do you want to change?");
        icon = u"repeat"_s;
    } else if (facts.status == u"failed") {
        text = tr("This post did not go out. Below is what each network said; nothing is lost, and you can change it and try again.");
        icon = u"circle-x"_s;
        tone = ui::Tone::Danger;
    }
    say(icon, text, tone);
    showChoices(ask);
    setVisible(!text.isEmpty());
}

} // namespace campanile::views::composer

#include "moc_noticestrip.cpp"
