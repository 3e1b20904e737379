// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/inboxlook.h"

#include "ui/kit/networkbadge.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/agowords.h"
#include "views/inbox/inboxwords.h"
#include "views/inbox/presencemark.h"
#include "views/inbox/presencewords.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {
constexpr int kBarHeight = 3;   ///< px of the bar that fills
constexpr double kFaded = 0.55; ///< of what the network has deleted, and of what is on its way out

QString lookWord(const char *text)
{
    return QCoreApplication::translate("Inbox", text);
}

MomentWays waysOf(const WorkspaceContext &context)
{
    const QTimeZone zone(context.timezone().toLatin1());
    return {QLocale(), zone.isValid() ? zone : QTimeZone::utc()};
}

QString senderOf(const store::InboxRow &row)
{
    const QString name = tamed(row.senderName);
    const QString handle = tamed(row.senderHandle);
    return !name.isEmpty() ? name : !handle.isEmpty() ? handle : lookWord(QT_TRANSLATE_NOOP("Inbox", "Somebody"));
}

void addStates(ui::RowLook &look, const store::InboxRow &row, qint64 nowMs)
{
    if (row.flags.conflict)
        look.chips.append({lookWord(QT_TRANSLATE_NOOP("Inbox", "Conflict")), u"git-merge"_s, ui::Tone::Warning});
    else if (row.flags.rejected)
        look.chips.append({lookWord(QT_TRANSLATE_NOOP("Inbox", "Refused")), u"circle-alert"_s, ui::Tone::Danger});
    if (row.isDeleted)
        look.chips.append({lookWord(QT_TRANSLATE_NOOP("Inbox", "Deleted")), u"trash-2"_s, ui::Tone::Neutral});
    else if (row.isHidden)
        look.chips.append({lookWord(QT_TRANSLATE_NOOP("Inbox", "Hidden")), u"eye"_s, ui::Tone::Neutral});
    if (row.snoozedUntil > nowMs)
        look.chips.append({lookWord(QT_TRANSLATE_NOOP("Inbox", "Snoozed")), u"moon"_s, ui::Tone::Info});
    const double share = slaShare(row, nowMs);
    if (share >= 0 && slaTone(share) != ui::Tone::Neutral)
        look.chips.append({slaWords(row, nowMs), isResolutionDue(row) ? u"calendar-clock"_s : u"clock"_s, slaTone(share)});
    if (row.priority == u"urgent" || row.priority == u"high")
        look.chips.append({inboxPriorityWord(row.priority), row.priority == u"urgent" ? u"zap"_s : u"flag"_s,
                           row.priority == u"urgent" ? ui::Tone::Danger : ui::Tone::Warning});
}
} // namespace

ui::RowLook inboxLook(const store::InboxRow &row, const InboxReading &with)
{
    const qint64 now = with.clock.nowMs();
    const MomentWays ways = waysOf(with.context);
    ui::RowLook look;
    look.title = senderOf(row);
    look.avatar = {{}, look.title, ui::networkBadge(row.platform)};
    look.excerpt = tamed(row.excerpt);
    if (row.rating > 0)
        look.excerpt.prepend(QString(row.rating, u'★') + u' ');
    if (look.excerpt.isEmpty())
        look.excerpt = row.hasAttachment ? lookWord(QT_TRANSLATE_NOOP("Inbox", "Picture or file")) : inboxTypeWord(row.type);
    look.unread = row.isUnread;
    look.time = agoWords(row.at, now, ways);
    addStates(look, row, now);
    if (row.sentiment == u"negative")
        look.chips.append({inboxSentimentWord(row.sentiment), u"arrow-down"_s, ui::Tone::Danger});
    else if (row.sentiment == u"positive")
        look.chips.append({inboxSentimentWord(row.sentiment), u"smile"_s, ui::Tone::Success});
    for (const QString &tag : row.tags.mid(0, 2))
        look.chips.append({tamed(tag), u"tag"_s, ui::Tone::Neutral});
    if (const PresenceMark mark{with.presence ? with.presence->at(row.id) : QList<services::Present>(), with.members}; !mark.present.isEmpty()) {
        look.besideWidth = presenceWidth(mark);
        look.beside = [mark](QPainter *painter, const QRect &rect, const QColor &ground, const QColor &ink) { drawPresence(painter, rect, mark, ground, ink); };
    }
    if (const models::MemberRow *member = row.assignee.isNull() ? nullptr : with.members.find(row.assignee.toString()))
        look.faces.append({{}, member->name, {}});
    return look;
}

QString inboxSpoken(const store::InboxRow &row, const InboxReading &with)
{
    const qint64 now = with.clock.nowMs();
    QStringList parts{senderOf(row), inboxTypeWord(row.type)};
    if (row.isUnread)
        parts.append(lookWord(QT_TRANSLATE_NOOP("Inbox", "unread")));
    parts += {inboxStatusWord(row.status), lookWord(QT_TRANSLATE_NOOP("Inbox", "priority: %1")).arg(inboxPriorityWord(row.priority))};
    if (row.priorityScore >= 0)
        parts.last() += u" (%1)"_s.arg(row.priorityScore);
    if (!row.sentiment.isEmpty())
        parts.append(inboxSentimentWord(row.sentiment));
    if (const QString due = slaWords(row, now); !due.isEmpty())
        parts.append(due);
    if (const models::MemberRow *member = row.assignee.isNull() ? nullptr : with.members.find(row.assignee.toString()))
        parts.append(lookWord(QT_TRANSLATE_NOOP("Inbox", "assigned to %1")).arg(member->name));
    const QList<services::Present> present = with.presence ? with.presence->at(row.id) : QList<services::Present>();
    if (const QString here = presenceWords(present, {with.members, now, waysOf(with.context)}, false); !here.isEmpty())
        parts.append(here);
    parts.append(exactWords(row.at, waysOf(with.context)));
    return parts.join(u", ");
}

bool InboxDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option, const QModelIndex &index)
{
    const store::InboxRow *row = index.isValid() ? m_model.rowOf(index.row()) : nullptr;
    if (!row)
        return RowDelegate::helpEvent(event, view, option, index);
    QToolTip::showText(event->globalPos(), inboxSpoken(*row, m_with), view);
    return true;
}

InboxDelegate::InboxDelegate(const models::InboxModel &model, const InboxReading &with, QObject *parent)
    : ui::RowDelegate(
        [&model, with](const QModelIndex &index) {
            const store::InboxRow *row = index.isValid() ? model.rowOf(index.row()) : nullptr;
            return row ? inboxLook(*row, with) : ui::RowLook();
        },
        parent),
      m_model(model), m_with(with)
{
}

void InboxDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const ui::Tokens &t = ui::tokens();
    const store::InboxRow *row = m_model.rowOf(index.row());
    if (!row) {
        painter->fillRect(option.rect, t.color(option.state & QStyle::State_Selected ? ui::ColorRole::Accent : ui::ColorRole::Surface));
        ui::drawSkeletonRow(painter, option.rect, true);
        return;
    }
    painter->save();
    if (row->isDeleted || m_model.isLeaving(row->id))
        painter->setOpacity(kFaded);
    RowDelegate::paint(painter, option, index);
    painter->restore();
    const double share = slaShare(*row, m_with.clock.nowMs());
    if (share < 0)
        return;
    const int left = ui::space::PanelPadding + ui::room(ui::metric::Avatar) + ui::space::X3;
    const int width = option.rect.width() - left - ui::space::PanelPadding;
    const int filled = std::max(kBarHeight, int(width * share));
    const bool selected = option.state & QStyle::State_Selected;
    const bool mirrored = option.direction == Qt::RightToLeft;
    const QRect track(option.rect.left() + (mirrored ? ui::space::PanelPadding : left), option.rect.bottom() - kBarHeight - 1, width, kBarHeight);
    const QRect fill(mirrored ? track.right() + 1 - filled : track.left(), track.top(), filled, kBarHeight);
    ui::drawPane(painter, track, selected ? t.color(ui::ColorRole::OnAccent) : t.soft(ui::Tone::Neutral), {}, 1);
    ui::drawPane(painter, fill, selected && slaTone(share) == ui::Tone::Neutral ? t.color(ui::ColorRole::Text) : t.tone(slaTone(share)), {}, 1);
}

} // namespace campanile::views

#include "moc_inboxlook.cpp"
