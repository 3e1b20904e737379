// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/presenceline.h"

#include "ui/theme/paint.h"
#include "ui/theme/theme.h"
#include "views/inbox/conversation/threadwords.h"
#include "views/inbox/presencemark.h"
#include "views/inbox/presencewords.h"

#include <QAccessible>
#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace campanile::views {

namespace {
constexpr int kLineHeight = 24;
}

PresenceLine::PresenceLine(const InboxParts &parts, QWidget *parent) : QWidget(parent), m_parts(parts)
{
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    setAccessibleName(tr("Nobody else is here"));
    if (!parts.deps.presence) {
        hide();
        return;
    }
    connect(parts.deps.presence, &services::PresenceService::changed, this, &PresenceLine::refresh);
    connect(&parts.members, &QAbstractItemModel::modelReset, this, &PresenceLine::refresh);
    connect(&parts.members, &QAbstractItemModel::rowsInserted, this, &PresenceLine::refresh);
    connect(&parts.members, &QAbstractItemModel::rowsRemoved, this, &PresenceLine::refresh);
    connect(&parts.members, &QAbstractItemModel::dataChanged, this, &PresenceLine::refresh);
    refresh();
}

void PresenceLine::setItem(const RecordId &item)
{
    m_item = item;
    refresh();
}

void PresenceLine::refresh()
{
    if (!m_parts.deps.presence)
        return;
    const QList<models::MemberRow> &members = m_parts.members.rows();
    const auto isHere = [](const models::MemberRow &member) { return member.isActive; };
    const QList<services::Present> present = m_parts.deps.presence->at(m_item);
    setVisible(std::count_if(members.begin(), members.end(), isHere) > 1 || !present.isEmpty());
    const QString text = presenceWords(present, {m_parts.members, m_parts.nowMs(), waysOf(m_parts)}, true);
    if (text == m_text)
        return update();
    m_text = text;
    setToolTip(text);
    setAccessibleName(text.isEmpty() ? tr("Nobody else is here") : text);
    if (QAccessible::isActive()) {
        QAccessibleEvent event(this, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&event);
    }
    update();
}

QSize PresenceLine::sizeHint() const
{
    return {0, std::max(kLineHeight, QFontMetrics(ui::fontOf(ui::TypeRole::Caption)).height() + ui::space::X2)};
}

void PresenceLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange) {
        updateGeometry();
        refresh();
    }
}

void PresenceLine::paintEvent(QPaintEvent *)
{
    if (m_text.isEmpty() || !m_parts.deps.presence)
        return;
    QPainter painter(this);
    painter.setLayoutDirection(layoutDirection());
    const ui::Tokens &t = ui::tokens();
    const QColor ground = t.color(ui::ColorRole::Surface);
    const PresenceMark mark{m_parts.deps.presence->at(m_item), m_parts.members};
    const QRect room = rect().adjusted(ui::space::PanelPadding, 0, -ui::space::PanelPadding, 0);
    drawPresence(&painter, room, mark, ground);
    const int left = presenceWidth(mark) + ui::space::X2;
    const QRect words = isRightToLeft() ? room.adjusted(0, 0, -left, 0) : room.adjusted(left, 0, 0, 0);
    ui::drawLine(&painter, words, m_text, ui::fontOf(ui::TypeRole::Caption), t.color(ui::ColorRole::Text), Qt::AlignLeading | Qt::AlignVCenter);
}

} // namespace campanile::views

#include "moc_presenceline.cpp"
