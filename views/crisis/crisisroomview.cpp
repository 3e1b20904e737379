// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/crisis/crisisroomview.h"

#include "ui/kit/bidi.h"
#include "ui/kit/card.h"
#include "ui/kit/chips.h"
#include "ui/kit/flowlayout.h"
#include "ui/kit/kinds.h"
#include "ui/kit/networkbadge.h"
#include "ui/kit/rowdelegate.h"
#include "views/accountpictures.h"
#include "views/crisis/crisischart.h"
#include "views/crisis/timeline.h"
#include "views/tamed.h"

#include <QAction>
#include <QCoreApplication>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kShownMessages = 5;
constexpr int kMostAccounts = 12;
constexpr int kAccountSide = 24;
constexpr double kMinutesPerHour = 60;

/** A card whose ground is that of list rows. */
class ListCard final : public ui::Card
{
public:
    using ui::Card::Card;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const ui::Tokens &t = ui::tokens();
        ui::drawPane(&painter, rect(), t.color(ui::ColorRole::Surface), t.color(ui::ColorRole::Line), ui::metric::RadiusCard);
    }
};

QWidget *cardWith(QWidget *content, QWidget *parent, ui::Card *given = nullptr)
{
    ui::Card *card = given ? given : new ui::Card(parent);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(ui::space::X3, ui::space::X3, ui::space::X3, ui::space::X3);
    column->setSpacing(ui::space::X2);
    column->addWidget(content);
    return card;
}

QString senderOfMessage(const models::CrisisMessageRow &row)
{
    const QString name = tamed(row.senderName);
    return name.isEmpty() ? tamed(row.senderHandle) : name;
}

ui::RowLook messageLook(const models::CrisisMessageRow &row, const CrisisParts &parts)
{
    ui::RowLook look;
    look.title = senderOfMessage(row);
    look.avatar = {{}, look.title, ui::networkBadge(row.platform)};
    look.excerpt = tamed(row.excerpt);
    look.time = agoWords(row.at, parts.nowMs(), parts.ways());
    look.exactTime = exactWords(row.at, parts.ways());
    look.strong = true;
    if (row.sentiment == u"negative")
        look.chips.append({QCoreApplication::translate("Crisis", "Negative"), u"arrow-down"_s, ui::Tone::Danger});
    if (row.status == u"replied" || row.status == u"resolved")
        look.chips.append({QCoreApplication::translate("Crisis", "Answered"), u"check"_s, ui::Tone::Success});
    return look;
}

} // namespace

CrisisRoomView::CrisisRoomView(const CrisisParts &parts, const QList<QAction *> &actions, QWidget *parent) : QWidget(parent), m_parts(parts)
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(ui::space::X4, ui::space::X4, ui::space::X4, ui::space::X4);
    column->setSpacing(ui::space::GroupGap);
    buildHead(column, actions);
    buildBody(column);
    column->addStretch(1);
    connect(&parts.deps.context, &WorkspaceContext::changed, this, &CrisisRoomView::refresh);
    for (const auto moved : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&parts.deps.accounts, moved, this, &CrisisRoomView::refreshAccounts);
    if (parts.deps.pictures)
        connect(parts.deps.pictures, &AccountPictures::changed, this, &CrisisRoomView::refreshAccounts);
}

CrisisRoomView::~CrisisRoomView()
{
    m_messages->setModel(nullptr);
}

void CrisisRoomView::buildHead(QVBoxLayout *column, const QList<QAction *> &actions)
{
    auto *head = new QVBoxLayout;
    head->setSpacing(ui::space::X2);
    auto *chips = new QHBoxLayout;
    chips->setSpacing(ui::space::X2);
    m_severity = new ui::Chip({}, this);
    m_status = new ui::Chip({}, this);
    chips->addWidget(m_severity);
    chips->addWidget(m_status);
    chips->addStretch(1);
    head->addLayout(chips);
    m_headline = crisisLabel({}, ui::TypeRole::Title, false, this);
    m_measured = crisisLabel({}, ui::TypeRole::Body, false, this);
    m_history = crisisLabel({}, ui::TypeRole::Caption, true, this);
    for (QLabel *label : {m_headline, m_measured, m_history}) {
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        head->addWidget(label);
    }
    column->addLayout(head);
    auto *buttons = new ui::FlowRow(ui::space::X2, this);
    for (qsizetype i = 0; i < actions.size(); ++i) {
        QAction *action = actions.at(i);
        auto *button = new QPushButton(buttons);
        button->setAutoDefault(false);
        m_buttons.append({action, button});
        buttons->add(button);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, this, &CrisisRoomView::refreshButtons);
    }
    column->addWidget(buttons);
    m_brakePlace = new QVBoxLayout;
    column->addLayout(m_brakePlace);
}

void CrisisRoomView::buildBody(QVBoxLayout *column)
{
    const auto title = [this](const QString &text) { return crisisLabel(text, ui::TypeRole::Strong, false, this); };
    m_chart = new CrisisChart;
    auto *course = new QWidget;
    auto *courseColumn = new QVBoxLayout(course);
    courseColumn->setContentsMargins(0, 0, 0, 0);
    courseColumn->addWidget(title(tr("Messages over time")));
    courseColumn->addWidget(m_chart);
    column->addWidget(cardWith(course, this));

    auto *accounts = new QWidget;
    auto *accountsColumn = new QVBoxLayout(accounts);
    accountsColumn->setContentsMargins(0, 0, 0, 0);
    accountsColumn->addWidget(title(tr("Affected accounts")));
    m_accounts = new QGridLayout;
    m_accounts->setHorizontalSpacing(ui::space::X4);
    m_accounts->setVerticalSpacing(ui::space::X2);
    accountsColumn->addLayout(m_accounts);
    m_accountsCard = cardWith(accounts, this);
    column->addWidget(m_accountsCard);

    m_notes = crisisLabel({}, ui::TypeRole::Body, false, this);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *notes = new QWidget;
    auto *notesColumn = new QVBoxLayout(notes);
    notesColumn->setContentsMargins(0, 0, 0, 0);
    notesColumn->addWidget(title(tr("Notes at the end")));
    notesColumn->addWidget(m_notes);
    m_notesCard = cardWith(notes, this);
    column->addWidget(m_notesCard);

    auto *messages = new QWidget;
    auto *messagesColumn = new QVBoxLayout(messages);
    messagesColumn->setContentsMargins(0, 0, 0, 0);
    m_messagesTitle = title({});
    messagesColumn->addWidget(m_messagesTitle);
    m_messages = new QListView;
    m_messages->setProperty("kind", u"bare"_s);
    m_messages->setFrameShape(QFrame::NoFrame);
    m_messages->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_messages->setUniformItemSizes(true);
    m_messages->setAccessibleName(tr("Messages that belong to it; Enter opens one in the inbox"));
    m_messages->setItemDelegate(new ui::RowDelegate(
        [this](const QModelIndex &index) {
            const QList<models::CrisisMessageRow> &rows = m_messagesModel->rows();
            return index.row() < rows.size() ? messageLook(rows.at(index.row()), m_parts) : ui::RowLook();
        },
        m_messages));
    connect(m_messages, &QAbstractItemView::activated, this, [this] {
        if (const auto chosen = chosenMessage())
            Q_EMIT openMessageRequested(chosen->id);
    });
    messagesColumn->addWidget(m_messages);
    m_messagesCard = cardWith(messages, this, new ListCard(this));
    column->addWidget(m_messagesCard);

    m_asidePlace = new QVBoxLayout;
    column->addLayout(m_asidePlace);
    auto *timeline = new QWidget;
    auto *timelineColumn = new QVBoxLayout(timeline);
    timelineColumn->setContentsMargins(0, 0, 0, 0);
    timelineColumn->addWidget(title(tr("Timeline")));
    m_timeline = new CrisisTimeline(m_parts);
    timelineColumn->addWidget(m_timeline);
    column->addWidget(cardWith(timeline, this));
}

QString CrisisRoomView::headline() const
{
    return m_headline->text();
}

QString CrisisRoomView::measured() const
{
    return m_measured->text();
}

std::optional<models::CrisisMessageRow> CrisisRoomView::chosenMessage() const
{
    const QModelIndex index = m_messages->currentIndex();
    if (!m_messagesModel || !index.isValid() || index.row() >= m_messagesModel->rows().size())
        return {};
    return m_messagesModel->rows().at(index.row());
}

void CrisisRoomView::setEvent(const models::CrisisEventRow &event)
{
    const models::CrisisEventRow before = m_event;
    m_event = event;
    if (before.id != event.id || before.items != event.items) {
        const QModelIndex current = m_messages->currentIndex();
        const QString chosen = before.id == event.id && current.isValid() ? current.data(models::CrisisMessagesModel::KeyRole).toString() : QString();
        m_messages->setModel(nullptr);
        m_messagesModel = models::makeCrisisMessagesModel(m_parts.deps.store, event);
        m_messages->setModel(m_messagesModel.get());
        connect(m_messages->selectionModel(), &QItemSelectionModel::currentChanged, this, &CrisisRoomView::messageChosen);
        m_messagesModel->onLoaded([this, chosen] {
            for (int i = 0; !chosen.isEmpty() && !m_messages->currentIndex().isValid() && i < m_messagesModel->rowCount(); ++i) {
                if (m_messagesModel->rows().at(i).id.toString() == chosen)
                    m_messages->setCurrentIndex(m_messagesModel->index(i));
            }
            refreshMessages();
            Q_EMIT messageChosen();
        });
        Q_EMIT messageChosen();
    }
    const bool sameCourse = before.id == event.id && before.accounts == event.accounts && before.detectedAt == event.detectedAt && before.isOpen() == event.isOpen()
                            && before.resolvedAt == event.resolvedAt && before.measure.windowMinutes == event.measure.windowMinutes;
    if (!sameCourse) {
        m_course = models::makeCrisisCourseModel(m_parts.deps.store, event, m_parts.deps.clock);
        m_course->onLoaded([this] { refreshCourse(); });
    }
    m_timeline->setEvent(event);
    refresh();
}

void CrisisRoomView::tick()
{
    if (m_course && m_event.isOpen())
        m_course->reload();
    m_messages->viewport()->update();
    m_timeline->refresh();
    refresh();
}

QString CrisisRoomView::historyWords() const
{
    const auto who = [this](const RecordId &user) { return ui::isolated(m_parts.person(user)); };
    QStringList sentences;
    sentences.append((m_event.trigger.isEmpty() ? tr("Called %1 (%2).") : tr("Detected %1 (%2).")).arg(m_parts.timeWords(m_event.detectedAt), agoWords(m_event.detectedAt, m_parts.nowMs(), m_parts.ways())));
    if (m_event.isOpen() && m_event.lastSeenAt > m_event.detectedAt)
        sentences.append(tr("Last seen %1.").arg(m_parts.timeWords(m_event.lastSeenAt)));
    if (m_event.acknowledgedAt != 0)
        sentences.append(tr("Acknowledged %1 by %2.").arg(m_parts.timeWords(m_event.acknowledgedAt), who(m_event.acknowledgedBy)));
    else if (m_event.escalatedAt != 0)
        sentences.append(tr("Escalated %1, because nobody had acknowledged it.").arg(m_parts.timeWords(m_event.escalatedAt)));
    if (m_event.resolvedAt != 0 && !m_event.isOpen())
        sentences.append((m_event.status == u"resolved" ? tr("Resolved %1 by %2.") : tr("Marked as a false alarm %1 by %2.")).arg(m_parts.timeWords(m_event.resolvedAt), who(m_event.resolvedBy)));
    if (m_event.isPending)
        sentences.append(tr("Your last change has not reached the server yet."));
    return sentences.join(u' ');
}

void CrisisRoomView::refresh()
{
    m_severity->setLook(crisisSeverityLook(m_event.severity));
    m_status->setLook(crisisStatusLook(m_event.status));
    m_headline->setText(crisisHeadline(m_event));
    m_measured->setText(crisisMeasured(m_event));
    m_measured->setVisible(!m_measured->text().isEmpty());
    m_history->setText(historyWords());
    m_notes->setText(m_event.notes);
    m_notesCard->setVisible(!m_event.isOpen() && !m_event.notes.trimmed().isEmpty());
    refreshButtons();
    refreshAccounts();
    refreshCourse();
    refreshMessages();
}

void CrisisRoomView::refreshButtons()
{
    bool hasPrimary = false;
    for (const auto &[action, button] : m_buttons) {
        button->setText(action->text());
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
        button->setVisible(action->isVisible());
        const bool isPrimary = !hasPrimary && action->isVisible() && action->isEnabled() && m_event.isOpen();
        hasPrimary = hasPrimary || isPrimary;
        if (isPrimary)
            ui::setKind(button, u"primary"_s);
        else if (button->property("kind").toString() == u"primary")
            ui::setKind(button, {});
    }
}

void CrisisRoomView::refreshAccounts()
{
    emptyLayout(m_accounts);
    int place = 0;
    for (const QString &id : m_event.accounts) {
        const models::AccountRow *row = m_parts.deps.accounts.find(id);
        if (!row || place >= kMostAccounts)
            continue;
        auto *line = new QWidget;
        auto *box = new QHBoxLayout(line);
        box->setContentsMargins(0, 0, 0, 0);
        box->setSpacing(ui::space::X2);
        box->addWidget(new ui::Avatar(accountLook(*row, row->displayName, m_parts.deps.pictures), kAccountSide, line));
        QLabel *name = crisisLabel(row->displayName, ui::TypeRole::Body, false, line);
        name->setAlignment((isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignAbsolute | Qt::AlignVCenter);
        box->addWidget(name, 1);
        m_accounts->addWidget(line, place / 2, place % 2);
        ++place;
    }
    m_accounts->setColumnStretch(0, 1);
    m_accounts->setColumnStretch(1, 1);
    m_accountsCard->setVisible(place > 0);
}

void CrisisRoomView::refreshCourse()
{
    CrisisChart::Course course;
    if (m_course)
        course.buckets = m_course->rows();
    if (m_event.measure.baseline >= 0 && m_event.measure.windowMinutes > 0)
        course.usualPerHour = m_event.measure.baseline * kMinutesPerHour / m_event.measure.windowMinutes;
    if (course.usualPerHour >= 0) {
        // A share or a follower count is no number of messages; then it is three times what is usual, as new rules have it.
        const bool isCount = m_event.trigger == u"mention_spike" && m_event.measure.threshold > 0;
        course.alarmPerHour = isCount ? m_event.measure.threshold * kMinutesPerHour / m_event.measure.windowMinutes : 3 * course.usualPerHour;
    }
    course.detectedAt = m_event.detectedAt;
    course.zone = m_parts.ways().zone;
    m_chart->setCourse(course);
}

void CrisisRoomView::refreshMessages()
{
    const int count = m_messagesModel ? m_messagesModel->rowCount() : 0;
    m_messagesCard->setVisible(count > 0);
    m_messagesTitle->setText(tr("%n message(s) that belong to it", nullptr, int(std::max(qsizetype(count), m_event.items.size()))));
    fitMessages();
}

void CrisisRoomView::fitMessages()
{
    const int count = m_messagesModel ? m_messagesModel->rowCount() : 0;
    const int row = count > 0 ? m_messages->sizeHintForRow(0) : ui::metric::RowTwoLine;
    m_messages->setFixedHeight(std::max(1, std::min(count, kShownMessages)) * row + 2 * m_messages->frameWidth());
}

} // namespace campanile::views

#include "moc_crisisroomview.cpp"
