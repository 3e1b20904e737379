// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/composer/noticestrip.h"

#include "ui/kit/forms.h"
#include "ui/theme/icons.h"
#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "views/composer/composertexts.h"
#include "ui/kit/flowlayout.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

namespace campanile::views::composer {

using namespace Qt::StringLiterals;
using services::SeriesScope;

NoticeStrip::NoticeStrip(ComposerController &controller, QWidget *parent)
    : QWidget(parent), m_controller(controller), m_icon(new QLabel(this)), m_text(new QLabel(this)), m_choices(new QWidget(this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::X3, ui::space::X2, ui::space::X3, ui::space::X2);
    column->setSpacing(ui::space::X2);
    auto *line = new QHBoxLayout;
    line->setSpacing(ui::space::X2);
    m_text->setWordWrap(true);
    m_text->setTextFormat(Qt::PlainText);
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addWidget(m_text, 1);
    column->addLayout(line);
    ui::growDown(m_choices);
    auto *flow = new ui::FlowLayout(ui::space::X2, m_choices);
    const QList<std::pair<QString, SeriesScope>> scopes{
        {tr("Only this one"), SeriesScope::This}, {tr("This and following"), SeriesScope::ThisAndFollowing}, {tr("All"), SeriesScope::All}};
    for (const auto &[text, scope] : scopes) {
        auto *button = new QPushButton(text, m_choices);
        connect(button, &QPushButton::clicked, this, [this, scope = scope] { m_controller.chooseScope(scope); });
        flow->addWidget(button);
    }
    auto *skip = ui::iconButton(u"x"_s, tr("Leave this one out"), m_choices);
    connect(skip, &QPushButton::clicked, this, [this] { m_controller.skipOccurrence(); });
    flow->addWidget(skip);
    column->addWidget(m_choices);
}

QString NoticeStrip::text() const
{
    return m_text->text();
}

void NoticeStrip::refresh()
{
    const PostFacts &facts = m_controller.facts();
    const bool ask = m_controller.isLoaded() && m_controller.needsScope() && m_controller.mayEdit();
    QString text;
    QString icon = u"lock"_s;
    m_tone = ui::Tone::Info;
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
        m_tone = ui::Tone::Danger;
    }
    m_text->setText(text);
    m_icon->setPixmap(ui::icon(icon, m_tone).pixmap(ui::metric::IconSmall));
    m_choices->setVisible(ask);
    setVisible(!text.isEmpty());
    update();
}

void NoticeStrip::paintEvent(QPaintEvent *)
{
    const ui::Tokens &t = ui::tokens();
    QPainter painter(this);
    ui::drawPane(&painter, rect(), t.soft(m_tone), t.isHighContrast() ? t.color(ui::ColorRole::Text) : t.soft(m_tone), ui::metric::RadiusCard);
}

} // namespace campanile::views::composer

#include "moc_noticestrip.cpp"
