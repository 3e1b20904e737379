// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/inboxcommands.h"

#include "app/domain/zonedtime.h"
#include "app/services/inboxservice.h"
#include "models/inbox/inboxfilter.h"
#include "ui/errortext/errortext.h"
#include "ui/kit/bidi.h"
#include "ui/kit/forms.h"
#include "ui/kit/pickers.h"
#include "ui/kit/popover.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/toasts.h"
#include "ui/theme/theme.h"
#include "views/inbox/inboxlist.h"
#include "views/inbox/inboxwords.h"
#include "views/tellsaved.h"

#include <QItemSelectionModel>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {
constexpr int kSlowCount = 200; ///< items whose change takes long enough to be shown as under way
constexpr int kMostPeople = 30; ///< in a menu
constexpr qint64 kSnoozeHourMs = 3'600'000;

QTimeZone zoneOf(const PanelDeps &deps)
{
    const QTimeZone zone(deps.context.timezone().toLatin1());
    return zone.isValid() ? zone : QTimeZone::utc();
}
} // namespace

InboxCommands::InboxCommands(const InboxParts &parts, models::InboxModel &model, InboxList &list, QObject *parent)
    : QObject(parent), m_parts(parts), m_model(model), m_list(list)
{
    buildMoves();
    buildEdits();
    connect(&parts.deps.context, &WorkspaceContext::changed, this, &InboxCommands::update);
    connect(list.selectionModel(), &QItemSelectionModel::selectionChanged, this, &InboxCommands::update);
    connect(list.selectionModel(), &QItemSelectionModel::currentChanged, this, &InboxCommands::update);
    update();
}

QAction *InboxCommands::make(const QString &id, const char *text, const QString &icon, const QList<QKeySequence> &keys, std::function<void()> run)
{
    ui::ActionSpec spec;
    spec.id = u"inbox."_s + id;
    spec.text = [text] { return InboxCommands::tr(text); };
    spec.category = [] { return InboxCommands::tr("Inbox"); };
    spec.icon = icon;
    spec.shortcuts = keys;
    spec.scope = ui::ActionScope::Panel;
    spec.panel = u"inbox"_s;
    QAction *action = m_parts.deps.actions.add(spec);
    m_list.addAction(action);
    connect(action, &QAction::triggered, this, run);
    m_actions.insert(id, action);
    return action;
}

void InboxCommands::buildMoves()
{
    make(u"next"_s, QT_TR_NOOP("Next"), u"arrow-down"_s, {QKeySequence(Qt::Key_J)}, [this] { m_list.move(1, false); });
    make(u"previous"_s, QT_TR_NOOP("Previous"), u"arrow-up"_s, {QKeySequence(Qt::Key_K)}, [this] { m_list.move(-1, false); });
    make(u"extendNext"_s, QT_TR_NOOP("Select also the next"), {}, {QKeySequence(Qt::SHIFT | Qt::Key_J)}, [this] { m_list.move(1, true); });
    make(u"extendPrevious"_s, QT_TR_NOOP("Select also the previous"), {}, {QKeySequence(Qt::SHIFT | Qt::Key_K)}, [this] { m_list.move(-1, true); });
    make(u"select"_s, QT_TR_NOOP("Select or not"), u"check"_s, {QKeySequence(Qt::Key_X)}, [this] { m_list.toggleCurrent(); });
    make(u"open"_s, QT_TR_NOOP("Open conversation"), u"message-circle"_s, {QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)},
         [this] { Q_EMIT openRequested(); });
    make(u"details"_s, QT_TR_NOOP("Details"), u"panel-right"_s, {QKeySequence(Qt::Key_I)}, [this] { Q_EMIT detailsRequested(); })->setCheckable(true);
    make(u"older"_s, QT_TR_NOOP("Load older items"), u"history"_s, {QKeySequence(Qt::SHIFT | Qt::Key_L)}, [this] { Q_EMIT olderRequested(); });
    make(u"search"_s, QT_TR_NOOP("Search the inbox"), u"search"_s, {QKeySequence(u"/"_s)}, [this] { Q_EMIT searchRequested(); });
}

void InboxCommands::buildEdits()
{
    make(u"reply"_s, QT_TR_NOOP("Reply"), u"pencil"_s, {QKeySequence(Qt::Key_R)}, [this] { Q_EMIT replyRequested(); });
    make(u"note"_s, QT_TR_NOOP("Internal note"), u"lock"_s, {QKeySequence(Qt::Key_N)}, [this] { Q_EMIT noteRequested(); });
    make(u"resolve"_s, QT_TR_NOOP("Resolve"), u"circle-check"_s, {QKeySequence(Qt::Key_E)}, [this] { setStatus(u"resolved"_s); });
    make(u"reopen"_s, QT_TR_NOOP("Reopen"), u"rotate-ccw"_s, {QKeySequence(Qt::SHIFT | Qt::Key_E)}, [this] { setStatus(u"open"_s); });
    make(u"pending"_s, QT_TR_NOOP("Wait for them"), u"pause"_s, {QKeySequence(Qt::Key_P)}, [this] { setStatus(u"pending"_s); });
    make(u"archive"_s, QT_TR_NOOP("Archive"), u"archive"_s, {QKeySequence(Qt::Key_Y)}, [this] { setStatus(u"archived"_s); });
    make(u"assign"_s, QT_TR_NOOP("Assign"), u"user"_s, {QKeySequence(Qt::Key_A)}, [this] { chooseAssignee(); });
    make(u"assignMe"_s, QT_TR_NOOP("Assign to me"), u"user"_s, {QKeySequence(Qt::Key_M)}, [this] { assignTo(m_parts.me); });
    make(u"snooze"_s, QT_TR_NOOP("Snooze"), u"moon"_s, {QKeySequence(Qt::Key_S)}, [this] { chooseSnooze(); });
    make(u"tag"_s, QT_TR_NOOP("Add tag"), u"tag"_s, {QKeySequence(Qt::Key_T)}, [this] { addTag(); });
    make(u"unread"_s, QT_TR_NOOP("Mark as read or unread"), u"eye"_s, {QKeySequence(Qt::Key_U)}, [this] { toggleRead(); });
    make(u"spam"_s, QT_TR_NOOP("Mark as spam"), u"triangle-alert"_s, {QKeySequence(u"#"_s)}, [this] { setStatus(u"spam"_s); });
    make(u"undo"_s, QT_TR_NOOP("Take back"), u"undo-2"_s, {QKeySequence(Qt::Key_Z)}, [this] { undo(); });
}

QList<QAction *> InboxCommands::beside() const
{
    QList<QAction *> actions;
    for (auto it = m_actions.cbegin(); it != m_actions.cend(); ++it) {
        // Enter presses the button that has the keyboard there; what is selected is seen in the list alone; R and N are the conversation's own.
        if (!QStringList{u"open"_s, u"select"_s, u"extendNext"_s, u"extendPrevious"_s, u"reply"_s, u"note"_s}.contains(it.key()))
            actions.append(it.value());
    }
    return actions;
}

QList<QAction *> InboxCommands::bulk() const
{
    return {action(u"resolve"_s), action(u"assign"_s), action(u"snooze"_s), action(u"tag"_s), action(u"spam"_s)};
}

void InboxCommands::fillMenu(QMenu *menu) const
{
    for (const QString &id : {u"reply"_s, u"note"_s, u"open"_s})
        menu->addAction(action(id));
    menu->addSeparator();
    for (const QString &id : {u"resolve"_s, u"reopen"_s, u"pending"_s, u"archive"_s, u"spam"_s})
        menu->addAction(action(id));
    menu->addSeparator();
    for (const QString &id : {u"assign"_s, u"assignMe"_s, u"snooze"_s, u"tag"_s, u"unread"_s})
        menu->addAction(action(id));
}

void InboxCommands::update()
{
    const bool some = m_list.currentIndex().isValid() || m_list.selectionModel()->hasSelection();
    const bool may = m_parts.canEdit();
    const QString why = m_parts.deps.context.whyNot(Permission::EditPosts);
    for (const QString &id : {u"reply"_s, u"note"_s, u"resolve"_s, u"reopen"_s, u"pending"_s, u"archive"_s, u"assign"_s, u"assignMe"_s, u"snooze"_s, u"tag"_s,
                              u"unread"_s, u"spam"_s}) {
        action(id)->setEnabled(some && may);
        action(id)->setToolTip(why);
    }
    action(u"assignMe"_s)->setVisible(!m_parts.me.isNull());
    for (const QString &id : {u"open"_s, u"select"_s})
        action(id)->setEnabled(some);
    action(u"undo"_s)->setEnabled(may);
}

void InboxCommands::chosen(std::function<void(const QList<RecordId> &)> done)
{
    QList<std::pair<int, int>> spans = m_list.selectedSpans();
    if (spans.isEmpty() && m_list.currentIndex().isValid())
        spans.append({m_list.currentIndex().row(), m_list.currentIndex().row()});
    collect(std::move(spans), {}, std::move(done));
}

void InboxCommands::collect(QList<std::pair<int, int>> spans, QList<RecordId> ids, std::function<void(const QList<RecordId> &)> done)
{
    if (spans.isEmpty()) {
        if (!ids.isEmpty())
            done(ids);
        return;
    }
    const auto [first, last] = spans.takeFirst();
    m_model.idsOf(first, last, this, [this, spans, ids, done](const Result<QList<RecordId>> &more) {
        if (more)
            collect(spans, ids + *more, done);
        else
            m_parts.tell(more.error(), {});
    });
}

void InboxCommands::setStatus(const QString &status)
{
    chosen([this, status](const QList<RecordId> &ids) {
        const int count = int(ids.size());
        if (count > kSlowCount && models::leavesWithStatus(m_model.filter(), status))
            m_model.setGone(ids);
        else if (count > kSlowCount)
            m_model.setLeaving(QSet<RecordId>(ids.begin(), ids.end()));
        m_parts.inbox.setStatus(ids, status, this, [this, status, count](const Result<store::Saved> &saved) {
            m_model.setGone({});
            m_model.setLeaving({});
            const QString text = status == u"resolved" ? tr("%n resolved", nullptr, count)
                : status == u"open"                    ? tr("%n open again", nullptr, count)
                : status == u"pending"                 ? tr("%n waiting for them", nullptr, count)
                : status == u"archived"                ? tr("%n archived", nullptr, count)
                                                       : tr("%n marked as spam", nullptr, count);
            m_parts.tell(saved, text);
        });
    });
}

void InboxCommands::toggleRead()
{
    const store::InboxRow *row = m_list.currentIndex().isValid() ? m_model.rowOf(m_list.currentIndex().row()) : nullptr;
    const bool read = row && row->isUnread;
    chosen([this, read](const QList<RecordId> &ids) {
        const int count = int(ids.size());
        const auto done = [this, read, count](const Result<store::Saved> &saved) {
            m_parts.tell(saved, read ? tr("%n marked as read", nullptr, count) : tr("%n marked as unread", nullptr, count));
        };
        if (read)
            m_parts.inbox.markRead(ids, services::Reading::ByPerson, this, done);
        else
            m_parts.inbox.markUnread(ids, this, done);
    });
}

void InboxCommands::assignTo(const RecordId &user)
{
    chosen([this, user](const QList<RecordId> &ids) {
        const int count = int(ids.size());
        m_parts.inbox.assign(ids, user, this, [this, user, count](const Result<store::Saved> &saved) {
            const QString name = ui::isolated(m_parts.nameOf(user));
            m_parts.tell(saved, user.isNull() ? tr("%n assigned to nobody", nullptr, count)
                                              : tr("%n assigned to %1", nullptr, count).arg(name));
        });
    });
}

void InboxCommands::popup(QMenu *menu) const
{
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QRect row = m_list.visualRect(m_list.currentIndex()).intersected(m_list.viewport()->rect());
    const QPoint at = row.isValid() ? row.bottomLeft() + QPoint(ui::metric::RowTwoLine, 0) : QPoint(ui::space::X4, ui::space::X4);
    menu->popup(m_list.viewport()->mapToGlobal(at));
    // By keyboard the first choice is one Enter away.
    if (!menu->actions().isEmpty())
        menu->setActiveAction(menu->actions().first());
}

void InboxCommands::chooseAssignee()
{
    auto *menu = new QMenu(&m_list);
    menu->setAccessibleName(tr("Assign to"));
    if (!m_parts.me.isNull())
        connect(menu->addAction(tr("Me")), &QAction::triggered, this, [this] { assignTo(m_parts.me); });
    int shown = 0;
    for (const models::MemberRow &member : m_parts.members.rows()) {
        if (!member.isActive || member.user == m_parts.me || ++shown > kMostPeople)
            continue;
        connect(menu->addAction(member.name), &QAction::triggered, this, [this, user = member.user] { assignTo(user); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Nobody")), &QAction::triggered, this, [this] { assignTo({}); });
    popup(menu);
}

QList<std::pair<QString, qint64>> InboxCommands::snoozeTimes() const
{
    const QTimeZone zone = zoneOf(m_parts.deps);
    const qint64 now = m_parts.nowMs();
    const QDateTime wall = domain::toWall(QDateTime::fromMSecsSinceEpoch(now, Qt::UTC), zone);
    const auto at = [&](const QDate &day, int hour) { return domain::toInstant(day, QTime(hour, 0), zone).utc.toMSecsSinceEpoch(); };
    QList<std::pair<QString, qint64>> times{{tr("In an hour"), now + kSnoozeHourMs}};
    if (wall.time().hour() < 17)
        times.append({tr("This evening"), at(wall.date(), 18)});
    times.append({tr("Tomorrow morning"), at(wall.date().addDays(1), 9)});
    times.append({tr("Next Monday"), at(wall.date().addDays(8 - wall.date().dayOfWeek()), 9)});
    return times;
}

void InboxCommands::chooseSnooze()
{
    auto *menu = new QMenu(&m_list);
    menu->setAccessibleName(tr("Snooze until"));
    const auto times = snoozeTimes();
    for (const auto &[words, until] : times)
        connect(menu->addAction(words), &QAction::triggered, this, [this, until = until] { snooze(until); });
    connect(menu->addAction(tr("Choose a time")), &QAction::triggered, this, &InboxCommands::pickSnooze);
    menu->addSeparator();
    connect(menu->addAction(tr("Do not snooze")), &QAction::triggered, this, [this] { snooze({}); });
    popup(menu);
}

void InboxCommands::snooze(std::optional<qint64> until)
{
    chosen([this, until](const QList<RecordId> &ids) {
        const int count = int(ids.size());
        if (count > kSlowCount && until && m_model.filter().snoozed == store::InboxFilter::Snoozed::Hidden)
            m_model.setGone(ids);
        m_parts.inbox.snooze(ids, until, this, [this, until, count](const Result<store::Saved> &saved) {
            m_model.setGone({});
            m_parts.tell(saved, until ? tr("%n snoozed", nullptr, count) : tr("%n back in the list", nullptr, count));
        });
    });
}

void InboxCommands::pickSnooze()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setSpacing(ui::space::X3);
    auto *title = new QLabel(tr("Snooze until"), content);
    title->setFont(ui::fontOf(ui::TypeRole::Strong));
    auto *picker = new ui::MomentPicker(content);
    picker->setMoment(QDateTime::fromMSecsSinceEpoch(snoozeTimes().last().second, Qt::UTC), zoneOf(m_parts.deps).id());
    QPushButton *button = ui::primaryButton(tr("Snooze"), content);
    column->addWidget(title);
    column->addWidget(picker);
    column->addWidget(button, 0, Qt::AlignTrailing);
    auto *popover = new ui::Popover(content, &m_list);
    connect(button, &QPushButton::clicked, this, [this, picker, popover] {
        snooze(picker->utc().toMSecsSinceEpoch());
        popover->close();
    });
    const QRect row = m_list.visualRect(m_list.currentIndex());
    popover->openAt(QRect(m_list.viewport()->mapToGlobal(row.topLeft()), row.size()));
}

void InboxCommands::addTag()
{
    auto *field = new QLineEdit;
    field->setMaxLength(100);
    field->setAccessibleName(tr("Tag"));
    auto *content = new ui::FormRow(tr("Add tag"), field, tr("Enter adds it to what is selected."));
    content->setContentsMargins(ui::space::X3, ui::space::X3, ui::space::X3, ui::space::X3);
    auto *popover = new ui::Popover(content, &m_list);
    connect(field, &QLineEdit::returnPressed, this, [this, field, popover] {
        const QString tag = field->text().trimmed();
        popover->close();
        if (tag.isEmpty())
            return;
        chosen([this, tag](const QList<RecordId> &ids) {
            const int count = int(ids.size());
            m_parts.inbox.addTags(ids, {tag}, this, [this, tag, count](const Result<store::Saved> &saved) {
                m_parts.tell(saved, tr("%n tagged %1", nullptr, count).arg(ui::isolated(tag)));
            });
        });
    });
    const QRect row = m_list.visualRect(m_list.currentIndex());
    popover->openAt(QRect(m_list.viewport()->mapToGlobal(row.topLeft()), row.size()));
    field->setFocus();
}

void InboxCommands::undo()
{
    undoNewest(m_parts.deps.store, m_parts.deps.toasts, this, [this](const Result<store::Saved> &saved) {
        if (!m_parts.deps.toasts)
            return;
        if (!saved)
            return m_parts.deps.toasts->show(ui::wordsFor(saved.error()).toText(), {}, ui::Tone::Danger);
        m_parts.deps.toasts->show(tr("Taken back"));
    });
}

} // namespace campanile::views

#include "moc_inboxcommands.cpp"
