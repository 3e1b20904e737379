// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/inbox/conversation/detailspane.h"

#include "app/domain/languagename.h"
#include "app/services/inboxservice.h"
#include "ui/errortext/errortext.h"
#include "ui/kit/bidi.h"
#include "ui/kit/chips.h"
#include "ui/kit/networkbadge.h"
#include "ui/theme/icons.h"
#include "views/inbox/conversation/detailchoices.h"
#include "views/inbox/conversation/safetext.h"
#include "views/inbox/conversation/threadparts.h"
#include "views/inbox/conversation/threadwords.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPointer>
#include <QScrollArea>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

#include <cmath>

namespace campanile::views {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDetailsRefreshMs = 30'000;

/** A caption at the leading edge and a value below it. */
void addFact(QVBoxLayout *column, const QString &label, const QString &value, const QString &tip = {})
{
    auto *row = new QHBoxLayout;
    row->setSpacing(ui::space::X2);
    QLabel *name = plainText(label, ui::TypeRole::Caption, true);
    QLabel *text = plainText(value, ui::TypeRole::Caption);
    text->setAlignment((text->isRightToLeft() ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignAbsolute | Qt::AlignTop);
    text->setToolTip(tip);
    row->addWidget(name, 1);
    row->addWidget(text, 1);
    column->addLayout(row);
}

QString signed1(double value)
{
    const QString number = QLocale().toString(std::abs(value), 'f', value == std::round(value) ? 0 : 1);
    return (value < 0 ? u"\u2212"_s : u"+"_s) + number;
}

} // namespace

SlaClock slaClockOf(const models::InboxFacts &item, qint64 nowMs)
{
    SlaClock clock;
    const bool isDone = item.status == u"resolved" || item.status == u"archived" || item.status == u"spam" || item.status == u"replied";
    if (item.slaDeadline == 0 || isDone)
        return clock;
    clock.runs = true;
    clock.isPaused = item.slaPausedAt != 0;
    const qint64 now = clock.isPaused ? item.slaPausedAt : nowMs;
    clock.leftMs = item.slaDeadline - now;
    const qint64 whole = std::max<qint64>(1, item.slaDeadline - item.receivedAt);
    clock.share = std::clamp(double(now - item.receivedAt) / double(whole), 0.0, 1.0);
    clock.tone = clock.leftMs <= 0 ? ui::Tone::Danger : clock.share >= 0.75 ? ui::Tone::Warning : ui::Tone::Neutral;
    return clock;
}

DetailsPane::DetailsPane(InboxParts parts, QWidget *parent)
    : QWidget(parent), m_parts(parts), m_model(new models::ConversationModel(parts.deps.store, parts.me, this)), m_scroll(new QScrollArea(this))
{
    auto *content = new QWidget(m_scroll);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const auto section = [&](DetailSection *&member, const QString &title) {
        member = new DetailSection(title, content);
        column->addWidget(member);
    };
    section(m_sender, {});
    section(m_clock, tr("Answer by"));
    section(m_state, tr("Handling"));
    section(m_priority, tr("Priority"));
    section(m_tone, tr("What it says"));
    section(m_tags, tr("Tags"));
    section(m_moderation, tr("On the network"));
    section(m_earlier, tr("Earlier"));
    column->addStretch(1);
    m_scroll->setWidget(content);
    m_scroll->setWidgetResizable(true);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);
    setAccessibleName(tr("Details"));
    connect(m_model, &models::ConversationModel::changed, this, &DetailsPane::refresh);
    connect(&parts.deps.context, &WorkspaceContext::changed, this, &DetailsPane::refresh);
    m_parts.members.onLoaded([guard = QPointer(this)] {
        if (guard)
            guard->refresh();
    });
    m_minute.setInterval(kDetailsRefreshMs);
    connect(&m_minute, &QTimer::timeout, this, &DetailsPane::refresh);
    m_minute.start();
    refresh();
}

void DetailsPane::setItem(const RecordId &item)
{
    if (item != m_model->item())
        m_scroll->verticalScrollBar()->setValue(0);
    m_model->setItem(item);
}

std::function<void(Result<store::Saved>)> DetailsPane::told(const QString &text)
{
    return [this, text](const Result<store::Saved> &saved) { m_parts.tell(saved, text); };
}

void DetailsPane::refresh()
{
    const models::Conversation &conversation = m_model->conversation();
    m_scroll->setVisible(conversation.isThere);
    if (!conversation.isThere)
        return;
    showSender(conversation.item);
    showClock(conversation.item);
    showState(conversation.item);
    showPriority(conversation.item);
    showTone(conversation.item);
    showTags(conversation.item);
    showModeration(conversation.item);
    showEarlier(conversation);
}

void DetailsPane::showSender(const models::InboxFacts &item)
{
    QVBoxLayout *column = m_sender->begin(item.senderName + item.senderHandle + QString::number(item.senderFollowers) + item.platform + QString::number(item.isVip));
    if (!column)
        return;
    auto *row = new QHBoxLayout;
    row->setSpacing(ui::space::X3);
    const QString name = safeLine(item.senderName.isEmpty() ? item.senderHandle : item.senderName, 80);
    row->addWidget(new ui::Avatar({{}, name, ui::networkBadge(item.platform)}, 40, m_sender), 0, Qt::AlignTop);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(plainText(name, ui::TypeRole::Strong, false, m_sender));
    if (!item.senderHandle.isEmpty())
        texts->addWidget(plainText(safeLine(item.senderHandle, 80), ui::TypeRole::Caption, true, m_sender));
    row->addLayout(texts, 1);
    if (item.isVip)
        row->addWidget(new ui::Chip({tr("VIP"), u"heart"_s, ui::Tone::Accent, -1}, m_sender), 0, Qt::AlignTop);
    column->addLayout(row);
    if (item.senderFollowers >= 0)
        addFact(column, tr("Followers"), QLocale().toString(item.senderFollowers));
    addFact(column, tr("Network"), networkOf(m_parts, item.platform).label);
    m_sender->setAccessibleName(tr("Sender: %1").arg(name));
}

void DetailsPane::showClock(const models::InboxFacts &item)
{
    const SlaClock clock = slaClockOf(item, m_parts.nowMs());
    m_clock->setVisible(clock.runs || item.resolutionDueAt > 0 || item.resolutionBreach || item.escalationLevel > 0 || item.requestedLevel > 0 || m_parts.canEdit());
    const MomentWays ways = waysOf(m_parts);
    QString left;
    if (clock.runs)
        left = clock.isPaused      ? tr("The clock stands: waiting for the customer")
            : clock.leftMs <= 0    ? tr("%1 overdue").arg(timeSpanWords(-clock.leftMs))
                                   : tr("%1 left").arg(timeSpanWords(clock.leftMs));
    QVBoxLayout *column = m_clock->begin(left + QString::number(item.slaDeadline) + QString::number(item.escalationLevel) + QString::number(item.requestedLevel)
                                         + item.slaPolicy + m_parts.nameOf(item.escalatedTo) + QString::number(m_parts.canEdit())
                                         + QString::number(item.resolutionDueAt) + QString::number(item.resolutionBreach || item.resolutionDueAt < m_parts.nowMs()));
    if (!column)
        return;
    if (clock.runs) {
        auto *bar = new ThinBar(m_clock);
        bar->setShare(clock.share, clock.isPaused ? ui::Tone::Neutral : clock.tone);
        bar->setAccessibleName(left);
        column->addWidget(bar);
        column->addWidget(clock.tone == ui::Tone::Neutral || clock.isPaused
                              ? static_cast<QWidget *>(plainText(left, ui::TypeRole::Body, false, m_clock))
                              : markedText(clock.tone == ui::Tone::Danger ? u"circle-alert"_s : u"clock"_s, clock.tone, left, m_clock));
        addFact(column, item.slaPolicy.isEmpty() ? tr("Deadline") : safeLine(item.slaPolicy, 60), exactWords(item.slaDeadline, ways));
    } else if (item.resolutionDueAt == 0) {
        column->addWidget(plainText(tr("No deadline"), ui::TypeRole::Caption, true, m_clock));
    }
    if (item.resolutionDueAt > 0) {
        const bool isLate = item.resolutionBreach || item.resolutionDueAt <= m_parts.nowMs();
        addFact(column, tr("Resolve by"), exactWords(item.resolutionDueAt, ways));
        if (isLate)
            column->addWidget(markedText(u"circle-alert"_s, ui::Tone::Danger, tr("Not resolved in time"), m_clock));
    } else if (item.resolutionBreach) {
        column->addWidget(markedText(u"circle-alert"_s, ui::Tone::Warning, tr("It took longer than it should have"), m_clock));
    }
    if (item.escalationLevel > 0) {
        const QString to = m_parts.nameOf(item.escalatedTo);
        addFact(column, tr("Escalation"), to.isEmpty() ? tr("Level %1").arg(QLocale().toString(item.escalationLevel))
                                                       : tr("Level %1, %2").arg(QLocale().toString(item.escalationLevel), ui::isolated(to)));
    }
    if (item.requestedLevel > item.escalationLevel) {
        column->addWidget(markedText(u"arrow-up"_s, ui::Tone::Neutral, tr("Escalation to level %1 is asked for").arg(QLocale().toString(item.requestedLevel)), m_clock));
    } else if (m_parts.canEdit()) {
        QToolButton *button = wordButton(tr("Escalate"), u"arrow-up"_s, m_clock);
        connect(button, &QToolButton::clicked, this, [this, button] { openEscalation(button); });
        column->addWidget(button, 0, Qt::AlignLeading);
    }
}

void DetailsPane::showState(const models::InboxFacts &item)
{
    QString signature = item.status + statusSetWords(item, m_parts) + item.assignee.toString() + QString::number(item.snoozedUntil) + QString::number(m_parts.canEdit());
    for (const models::MemberRow &member : m_parts.members.rows())
        signature += member.user.toString() + member.name + QString::number(member.isActive);
    QVBoxLayout *column = m_state->begin(signature);
    if (!column)
        return;
    QList<std::pair<QString, QString>> people{{QString(), tr("Nobody")}};
    for (const models::MemberRow &member : m_parts.members.rows()) {
        if (member.isActive || member.user == item.assignee)
            people.append({member.user.toString(), member.user == m_parts.me ? tr("%1 (you)").arg(member.name) : member.name});
    }
    if (!item.assignee.isNull() && !m_parts.members.find(item.assignee.toString()))
        people.append({item.assignee.toString(), tr("Somebody who left")});
    QComboBox *assignee = choiceBox(tr("Assigned to"), people, item.assignee.toString(), m_state);
    assignee->setEnabled(m_parts.canEdit());
    connect(assignee, &QComboBox::activated, this, [this, assignee] {
        inbox().assign({m_model->item()}, RecordId::parse(assignee->currentData().toString()).value_or(RecordId()), this, told(tr("Assigned")));
    });
    column->addWidget(plainText(tr("Assigned to"), ui::TypeRole::Caption, true, m_state));
    column->addWidget(assignee);
    QList<std::pair<QString, QString>> statuses;
    for (const QString &status : {u"new"_s, u"open"_s, u"pending"_s, u"replied"_s, u"resolved"_s, u"archived"_s, u"spam"_s}) {
        if (status != u"new" || item.status == u"new")
            statuses.append({status, statusWords(status)});
    }
    QComboBox *status = choiceBox(tr("Status"), statuses, item.status, m_state);
    status->setEnabled(m_parts.canEdit());
    connect(status, &QComboBox::activated, this, [this, status] {
        inbox().setStatus({m_model->item()}, status->currentData().toString(), this, told(tr("Status: %1").arg(status->currentText())));
    });
    column->addWidget(plainText(tr("Status"), ui::TypeRole::Caption, true, m_state));
    column->addWidget(status);
    if (const QString set = statusSetWords(item, m_parts); !set.isEmpty())
        column->addWidget(plainText(set, ui::TypeRole::Caption, true, m_state));
    if (item.snoozedUntil > m_parts.nowMs()) {
        column->addWidget(markedText(u"moon"_s, ui::Tone::Neutral, tr("Put off until %1").arg(momentWords(item.snoozedUntil, m_parts.nowMs(), waysOf(m_parts))), m_state));
        QToolButton *wake = wordButton(tr("Bring back now"), {}, m_state);
        wake->setEnabled(m_parts.canEdit());
        connect(wake, &QToolButton::clicked, this, [this] { inbox().snooze({m_model->item()}, {}, this, told(tr("It is back in the list"))); });
        column->addWidget(wake, 0, Qt::AlignLeading);
    } else {
        QToolButton *snooze = wordButton(tr("Put off"), u"moon"_s, m_state);
        snooze->setEnabled(m_parts.canEdit());
        connect(snooze, &QToolButton::clicked, this, [this, snooze] { openSnooze(snooze); });
        column->addWidget(snooze, 0, Qt::AlignLeading);
    }
}

void DetailsPane::showPriority(const models::InboxFacts &item)
{
    QString signature = item.priority + item.correctedPriority + QString::number(item.priorityScore) + QString::number(m_parts.canEdit());
    for (const models::PriorityPoint &point : item.factors)
        signature += point.name + QString::number(point.points) + point.value;
    QVBoxLayout *column = m_priority->begin(signature);
    if (!column)
        return;
    QComboBox *choice = choiceBox(tr("Priority"), {{QString(), tr("Computed")}, {u"urgent"_s, priorityWords(u"urgent"_s)}, {u"high"_s, priorityWords(u"high"_s)},
                                                   {u"medium"_s, priorityWords(u"medium"_s)}, {u"low"_s, priorityWords(u"low"_s)}},
                                  item.correctedPriority, m_priority);
    choice->setItemText(0, tr("%1 (computed)").arg(priorityWords(item.correctedPriority.isEmpty() ? item.priority : priorityOfScore(item.priorityScore))));
    choice->setEnabled(m_parts.canEdit());
    connect(choice, &QComboBox::activated, this, [this, choice] {
        inbox().correctPriority({m_model->item()}, choice->currentData().toString(), this, told(tr("Priority corrected")));
    });
    column->addWidget(choice);
    if (item.priorityScore < 0)
        return column->addWidget(plainText(tr("It has not been computed yet."), ui::TypeRole::Caption, true, m_priority));
    addFact(column, tr("Points"), tr("%1 of 100").arg(QLocale().toString(item.priorityScore)));
    for (const models::PriorityPoint &point : item.factors)
        addFact(column, factorWords(point.name), signed1(point.points), safeLine(point.value, 200));
}

void DetailsPane::showTone(const models::InboxFacts &item)
{
    QVBoxLayout *column = m_tone->begin(item.content + item.sentiment + item.correctedSentiment + item.intent + item.correctedIntent + item.language
                                        + QString::number(item.sentimentScore.value_or(9)) + QString::number(m_parts.canEdit()));
    if (!column)
        return;
    const QString sentiment = sentimentWords(item.sentiment);
    QComboBox *feels = choiceBox(tr("Tone"), {{QString(), tr("%1 (computed)").arg(sentiment)}, {u"positive"_s, sentimentWords(u"positive"_s)},
                                              {u"neutral"_s, sentimentWords(u"neutral"_s)}, {u"negative"_s, sentimentWords(u"negative"_s)}},
                                 item.correctedSentiment, m_tone);
    feels->setEnabled(m_parts.canEdit());
    connect(feels, &QComboBox::activated, this, [this, feels] {
        inbox().correctSentiment({m_model->item()}, feels->currentData().toString(), this, told(tr("Tone corrected")));
    });
    column->addWidget(plainText(tr("Tone"), ui::TypeRole::Caption, true, m_tone));
    column->addWidget(feels);
    if (item.sentimentScore)
        addFact(column, tr("Score, −1 to 1"), QLocale().toString(*item.sentimentScore, 'f', 2));
    column->addWidget(new SentimentWords(item.content, item.language, m_parts, m_tone));
    QList<std::pair<QString, QString>> intents{{QString(), tr("%1 (computed)").arg(intentWords(item.intent))}};
    for (const QString &intent : {u"question"_s, u"complaint"_s, u"praise"_s, u"lead"_s, u"spam"_s, u"other"_s})
        intents.append({intent, intentWords(intent)});
    QComboBox *wants = choiceBox(tr("Kind"), intents, item.correctedIntent, m_tone);
    wants->setEnabled(m_parts.canEdit());
    connect(wants, &QComboBox::activated, this, [this, wants] {
        inbox().correctIntent({m_model->item()}, wants->currentData().toString(), this, told(tr("Kind corrected")));
    });
    column->addWidget(plainText(tr("Kind"), ui::TypeRole::Caption, true, m_tone));
    column->addWidget(wants);
    if (!item.language.isEmpty())
        addFact(column, tr("Language"), domain::languageName(item.language, QLocale().name()));
}

void DetailsPane::showTags(const models::InboxFacts &item)
{
    QVBoxLayout *column = m_tags->begin(item.tags.join(u'\n') + QString::number(m_parts.canEdit()));
    if (!column)
        return;
    for (const QString &tag : item.tags) {
        QToolButton *chip = wordButton(safeLine(tag, 40).replace(u'&', u"&&"_s), m_parts.canEdit() ? u"x"_s : u"tag"_s, m_tags);
        chip->setToolTip(tr("Take the tag %1 off").arg(tag));
        chip->setAccessibleName(tr("Take the tag %1 off").arg(tag));
        chip->setEnabled(m_parts.canEdit());
        connect(chip, &QToolButton::clicked, this, [this, tag] { inbox().removeTags({m_model->item()}, {tag}, this, told(tr("Tag taken off"))); });
        column->addWidget(chip, 0, Qt::AlignLeading);
    }
    if (!m_parts.canEdit())
        return;
    auto *edit = new QLineEdit(m_tags);
    edit->setPlaceholderText(tr("Add a tag"));
    edit->setAccessibleName(tr("Add a tag"));
    edit->setMaxLength(80);
    connect(edit, &QLineEdit::returnPressed, this, [this, edit] {
        const QString tag = edit->text();
        edit->clear();
        addTag(tag);
    });
    column->addWidget(edit);
}

void DetailsPane::addTag(const QString &tag)
{
    if (!tag.trimmed().isEmpty())
        inbox().addTags({m_model->item()}, {tag}, this, told(tr("Tagged")));
}

void DetailsPane::showModeration(const models::InboxFacts &item)
{
    QVBoxLayout *column = m_moderation->begin(item.moderation + item.moderationError + QString::number(item.deletedAt) + QString::number(m_parts.canEdit()));
    if (!column)
        return;
    const bool isUnderWay = item.moderation.endsWith(u"ing"_s);
    column->addWidget(markedText(isUnderWay ? u"loader"_s : item.moderation == u"visible" ? u"eye"_s : u"shield-check"_s, ui::Tone::Neutral, moderationWords(item.moderation), m_moderation));
    if (!item.moderationError.isEmpty()) {
        const ui::ErrorWords words = ui::wordsFor(makeError(ErrorKind::Invalid, item.moderationError));
        column->addWidget(markedText(u"circle-alert"_s, ui::Tone::Danger, words.happened + u' ' + words.todo, m_moderation));
    }
    if (isUnderWay || !m_parts.canEdit() || item.deletedAt != 0)
        return;
    const auto add = [&](const QString &wish, const QString &text, bool isDanger) {
        QToolButton *button = wordButton(text, {}, m_moderation);
        if (isDanger)
            button->setToolTip(tr("Once the network has done it, it cannot be taken back here."));
        connect(button, &QToolButton::clicked, this, [this, wish] { moderate(wish); });
        column->addWidget(button, 0, Qt::AlignLeading);
    };
    if (item.moderation == u"visible" && item.type != u"dm")
        add(u"hiding"_s, tr("Hide"), false);
    if (item.moderation == u"hidden")
        add(u"unhiding"_s, tr("Show again"), false);
    if (item.moderation != u"removed" && item.type != u"dm" && item.type != u"review")
        add(u"removing"_s, tr("Remove\u2026"), true);
    if (item.moderation != u"blocked")
        add(u"blocking"_s, tr("Block this person\u2026"), true);
    if (item.status != u"spam") {
        QToolButton *spam = wordButton(tr("Mark as spam"), {}, m_moderation);
        connect(spam, &QToolButton::clicked, this, [this] { inbox().setStatus({m_model->item()}, u"spam"_s, this, told(tr("Marked as spam"))); });
        column->addWidget(spam, 0, Qt::AlignLeading);
    }
}

void DetailsPane::moderate(const QString &wish)
{
    const auto ask = [this, wish, id = m_model->item()] {
        inbox().moderate({id}, wish, this, told(moderationWords(wish)));
    };
    const models::InboxFacts &item = m_model->conversation().item;
    if (wish == u"removing")
        return confirm(this, tr("Remove it from %1?").arg(networkOf(m_parts, item.platform).label), tr("Nobody sees it there any more. It stays here, marked as removed."), tr("Remove"), ask);
    if (wish == u"blocking")
        return confirm(this, tr("Block %1?").arg(safeLine(item.senderName, 60)), tr("The person cannot write to your account on %1 any more.").arg(networkOf(m_parts, item.platform).label), tr("Block"), ask);
    ask();
}

void DetailsPane::openSnooze(QWidget *anchor)
{
    snoozeMenu(anchor, m_parts, [this, id = m_model->item()](qint64 until) {
        inbox().snooze({id}, until, this, told(tr("Put off until %1").arg(momentWords(until, m_parts.nowMs(), waysOf(m_parts)))));
    });
}

void DetailsPane::openEscalation(QWidget *anchor)
{
    reasonCard(anchor, tr("Why does it need somebody else?"), tr("Escalate"), [this, id = m_model->item()](const QString &reason) {
        inbox().escalate({id}, reason, this, told(tr("Escalation asked for")));
    });
}

void DetailsPane::showEarlier(const models::Conversation &conversation)
{
    QString signature;
    for (const models::EarlierDealing &dealing : conversation.earlier)
        signature += dealing.item.toString() + dealing.status + dealing.excerpt + QString::number(dealing.at);
    QVBoxLayout *column = m_earlier->begin(signature + u'.');
    if (!column)
        return;
    if (conversation.earlier.isEmpty())
        return column->addWidget(plainText(tr("Nothing from this person before."), ui::TypeRole::Caption, true, m_earlier));
    bool saidPerhaps = false;
    for (const models::EarlierDealing &dealing : conversation.earlier) {
        if (!dealing.isCertain && !saidPerhaps) {
            saidPerhaps = true;
            column->addWidget(plainText(tr("Perhaps the same person"), ui::TypeRole::Caption, true, m_earlier));
        }
        const QString when = momentWords(dealing.at, m_parts.nowMs(), waysOf(m_parts));
        QString line = dealing.isCertain ? when : tr("%1, %2").arg(networkOf(m_parts, dealing.platform).label, when);
        line += u" \u00b7 "_s + statusWords(dealing.status);
        auto *row = new DealingRow(line, safeLine(dealing.excerpt, 120), m_earlier);
        connect(row, &QAbstractButton::clicked, this, [this, id = dealing.item] { Q_EMIT openItemRequested(id); });
        column->addWidget(row);
    }
}

} // namespace campanile::views
#include "moc_detailspane.cpp"
