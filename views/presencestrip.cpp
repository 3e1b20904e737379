// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/presencestrip.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"

#include <QAccessible>
#include <QCoreApplication>
#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace campanile::views {

namespace {

constexpr int kStripHeight = 24;

QString nobodyWords()
{
    return QCoreApplication::translate("campanile::views::PresenceLine", "Nobody else is here");
}

} // namespace

PresenceStrip::PresenceStrip(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAccessibleName(nobodyWords());
}

bool PresenceStrip::hasColleagues(const models::MembersModel &members)
{
    const QList<models::MemberRow> &rows = members.rows();
    return std::count_if(rows.begin(), rows.end(), [](const models::MemberRow &member) { return member.isActive; }) > 1;
}

void PresenceStrip::say(const QString &text, bool keepsRoom)
{
    setVisible(keepsRoom);
    // Faces may be others although the words are the same.
    update();
    if (text == m_text)
        return;
    m_text = text;
    setToolTip(text);
    setAccessibleName(text.isEmpty() ? nobodyWords() : text);
    if (QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
}

QSize PresenceStrip::sizeHint() const
{
    return {0, std::max(kStripHeight, QFontMetrics(ui::fontOf(ui::TypeRole::Caption)).height() + ui::space::X2)};
}

void PresenceStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        updateGeometry();
        refresh();
    }
}

void PresenceStrip::paintEvent(QPaintEvent *)
{
    if (m_text.isEmpty())
        return;
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const ui::Tokens &t = ui::tokens();
    const QRect room = rect().adjusted(ui::space::PanelPadding, 0, -ui::space::PanelPadding, 0);
    const int left = drawFaces(&painter, room, t.color(ui::ColorRole::Surface)) + ui::space::X2;
    const QRect words = isRightToLeft() ? room.adjusted(0, 0, -left, 0) : room.adjusted(left, 0, 0, 0);
    ui::drawLine(&painter, words, m_text, ui::fontOf(ui::TypeRole::Caption), t.color(ui::ColorRole::Text), Qt::AlignLeading | Qt::AlignVCenter);
}

} // namespace campanile::views

#include "moc_presencestrip.cpp"
