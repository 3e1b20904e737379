// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accounts/accountdetails.h"

#include "ui/errortext/errortext.h"
#include "ui/kit/bidi.h"
#include "ui/kit/chips.h"
#include "ui/kit/forms.h"
#include "ui/kit/localwords.h"
#include "ui/kit/popover.h"
#include "ui/theme/icons.h"
#include "views/accounts/detailparts.h"
#include "views/accounts/networkwords.h"
#include "views/accounts/recoverywords.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;
using ui::Tone;
using ui::TypeRole;

namespace {

constexpr int kAvatarSide = 48;
constexpr qsizetype kFirstEvents = 6;
constexpr int kNoteWidth = 300;
constexpr int kNoteHeight = 80;
constexpr int kNoteMost = 5000; ///< as the schema says of AccountHealthEvent.resolutionNotes

Tone toneOf(const QString &severity)
{
    if (severity == u"critical" || severity == u"error")
        return Tone::Danger;
    return severity == u"info" ? Tone::Info : Tone::Warning;
}

} // namespace

AccountDetails::AccountDetails(AccountsController &controller, const AccountActions &actions, QWidget *parent)
    : QScrollArea(parent), m_controller(controller), m_actions(actions)
{
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setAccessibleName(tr("Details of the account"));
    auto *body = new QWidget;
    auto *column = new QVBoxLayout(body);
    column->setContentsMargins(ui::space::PanelPadding, ui::space::PanelPadding, ui::space::PanelPadding, ui::space::PanelPadding);
    column->setSpacing(ui::space::X3);
    column->addWidget(makeHead());
    m_issue = new Section({}, body);
    m_health = new Section(tr("Health"), body);
    m_limits = new Section(tr("Limits"), body);
    m_permissions = new Section(tr("Permissions"), body);
    m_facts = new Section(tr("About this account"), body);
    m_history = new Section(tr("History"), body);
    for (Section *section : {m_issue, m_health, m_limits, m_permissions, m_history, m_facts})
        column->addWidget(section);
    column->addStretch(1);
    setWidget(body);
    body->hide();
    connect(&controller, &AccountsController::changed, this, &AccountDetails::refresh);
    connect(&controller, &AccountsController::busyChanged, this, &AccountDetails::refresh);
}

QWidget *AccountDetails::makeHead()
{
    auto *head = new QWidget;
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X3);
    auto *top = new QHBoxLayout;
    top->setSpacing(ui::space::X3);
    m_back = new QToolButton(head);
    m_back->setIcon(ui::icon(u"arrow-left"_s));
    m_back->setToolTip(tr("Back to the list"));
    m_back->setAccessibleName(tr("Back to the list"));
    m_back->setAutoRaise(true);
    m_back->hide();
    connect(m_back, &QToolButton::clicked, this, &AccountDetails::backRequested);
    m_avatar = new ui::Avatar({}, kAvatarSide, head);
    auto *names = new QVBoxLayout;
    names->setSpacing(0);
    m_name = plainLabel({}, TypeRole::Title, false, head);
    m_handle = plainLabel({}, TypeRole::Body, true, head);
    names->addWidget(m_name);
    names->addWidget(m_handle);
    top->addWidget(m_back, 0, Qt::AlignTop);
    top->addWidget(m_avatar, 0, Qt::AlignTop);
    top->addLayout(names, 1);
    column->addLayout(top);
    m_state = new ui::Chip({}, head);
    column->addWidget(m_state, 0, Qt::AlignLeading);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(ui::space::X2);
    m_reconnect = ui::primaryButton({}, head);
    m_check = new QPushButton(head);
    syncButton(m_reconnect, m_actions.reconnect);
    syncButton(m_check, m_actions.check);
    auto *more = new QToolButton(head);
    more->setIcon(ui::icon(u"ellipsis"_s));
    more->setToolTip(tr("More"));
    more->setAccessibleName(tr("More"));
    more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(more);
    menu->setToolTipsVisible(true);
    menu->addAction(m_actions.pause);
    menu->addMenu(m_actions.groups);
    menu->addAction(m_actions.openPage);
    menu->addSeparator();
    menu->addAction(m_actions.disconnect);
    more->setMenu(menu);
    buttons->addWidget(m_reconnect);
    buttons->addWidget(m_check);
    buttons->addStretch(1);
    buttons->addWidget(more);
    column->addLayout(buttons);
    return head;
}

void AccountDetails::syncButton(QPushButton *button, QAction *action)
{
    const auto sync = [button, action] {
        button->setText(action->text());
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
        button->setAccessibleName(action->text());
    };
    connect(action, &QAction::changed, button, sync);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    sync();
}

void AccountDetails::setBackVisible(bool visible)
{
    m_back->setVisible(visible);
}

void AccountDetails::showAccount(const RecordId &account)
{
    if (account == m_account)
        return;
    m_account = account;
    m_showsAllEvents = false;
    m_events.reset();
    if (!account.isNull()) {
        m_events = models::makeHealthEventsModel(m_controller.deps().store, account);
        m_events->onLoaded([this] { fillHistory(); });
    }
    verticalScrollBar()->setValue(0);
    refresh();
}

void AccountDetails::refresh()
{
    const models::AccountRow *account = m_account.isNull() ? nullptr : m_controller.account(m_account);
    widget()->setVisible(account != nullptr);
    if (!account)
        return;
    const models::HealthRow *health = m_controller.healthOf(m_account);
    fillHead(*account);
    fillIssue(*account, health);
    fillHealth(health);
    fillLimits(*account, health);
    fillPermissions(*account);
    fillFacts(*account, health);
    fillHistory();
}

void AccountDetails::fillHead(const models::AccountRow &account)
{
    m_avatar->setLook(accountAvatar(account, m_controller.deps().pictures));
    m_name->setText(accountName(account));
    const QString kind = kindLabel(account.accountKind);
    const QString place = kind.isEmpty() ? networkLabel(account.platform) : tr("%1 %2").arg(networkLabel(account.platform), kind);
    const QString handle = accountHandle(account);
    m_handle->setText(handle.isEmpty() ? place : ui::isolated(handle) + u"  ·  "_s + place);
    const AccountState state = m_controller.stateOf(account);
    ui::ChipLook look = stateLook(state);
    if (m_controller.isBusy(account.id))
        look = {tr("Working"), u"loader"_s, Tone::Accent};
    m_state->setLook(look);
    m_state->setAccessibleName(look.text);
    const bool mustConnect = state == AccountState::NeedsSignIn || state == AccountState::EndsSoon || state == AccountState::Disconnected;
    m_reconnect->setVisible(mustConnect);
    m_check->setVisible(state != AccountState::Disconnected);
}

void AccountDetails::fillIssue(const models::AccountRow &account, const models::HealthRow *health)
{
    QString issue = health ? health->issue : QString();
    if (issue.isEmpty() && account.status == u"needs_reauth")
        issue = u"token_expired"_s;
    else if (issue.isEmpty() && account.status == u"disconnected")
        issue = u"account_disconnected"_s;
    else if (issue.isEmpty() && account.status == u"error")
        issue = u"sync_failed"_s;
    m_issue->setVisible(!issue.isEmpty());
    if (issue.isEmpty())
        return m_issue->forget();
    const models::GuidanceRow *guidance = models::guidanceFor(m_controller.guidance(), issue, account.platform);
    const Recovery recovery = recoveryFor(issue, networkLabel(account.platform), guidance);
    const Tone tone = guidance ? toneOf(guidance->severity) : recovery.needsPerson ? Tone::Danger : Tone::Warning;
    QString words = health ? health->lastError : QString();
    if (issue == u"token_expiring" || issue == u"account_disconnected")
        words.clear();
    const bool mayReconnect = recovery.needsReconnect && m_actions.reconnect->isEnabled();
    const QString refused = health && issue == u"permission_denied" && health->lastErrorCode == u"inbox.mayNotRead"
        ? ui::wordsFor(makeError(ErrorKind::Permission, health->lastErrorCode)).happened : QString();
    QVBoxLayout *column = m_issue->begin(issue + refused + recovery.steps.join(u'|') + words + QString::number(int(tone)) + QString::number(mayReconnect));
    if (!column)
        return;
    m_issue->setTone(tone);
    m_issue->setAccessibleName(recovery.title);
    auto *title = new QHBoxLayout;
    title->setSpacing(ui::space::X2);
    title->addWidget(new IconMark(recovery.needsPerson ? u"triangle-alert"_s : u"clock"_s, tone, m_issue, ui::metric::IconNormal), 0, Qt::AlignTop);
    title->addWidget(plainLabel(recovery.title, TypeRole::Strong), 1);
    column->addLayout(title);
    column->addWidget(plainLabel(refused.isEmpty() ? recovery.description : refused));
    if (!words.isEmpty())
        column->addWidget(plainLabel(tr("%1 says: %2").arg(networkLabel(account.platform), ui::isolated(words)), TypeRole::Caption, true));
    int number = 0;
    for (const QString &step : recovery.steps)
        column->addWidget(stepLine(++number, step));
    if (recovery.minutes > 0)
        column->addWidget(iconLine(u"clock"_s, Tone::Neutral, tr("Takes about %n minutes", nullptr, recovery.minutes), true));
    else if (!recovery.needsPerson)
        column->addWidget(iconLine(u"refresh-cw"_s, Tone::Neutral, tr("Mends itself"), true));
}

void AccountDetails::fillHealth(const models::HealthRow *health)
{
    QString signature = u"none"_s;
    if (health) {
        signature = QString::number(health->score) + health->status;
        for (const models::HealthFactor &factor : health->factors)
            signature += factor.factor + QString::number(factor.points) + factorWords(factor);
    }
    QVBoxLayout *column = m_health->begin(signature);
    if (!column)
        return;
    if (!health)
        return column->addWidget(plainLabel(tr("Nothing is known yet. The health is counted from what really happens on the account."), TypeRole::Body, true));
    auto *meter = new ScoreMeter;
    meter->setScore(health->score);
    column->addWidget(meter);
    const ui::ChipLook look = healthLook(health->status);
    column->addWidget(iconLine(look.icon, look.tone, look.text));
    for (const models::HealthFactor &factor : health->factors) {
        const QString points = u"\u2212"_s + QLocale().toString(factor.points);
        auto *line = new QWidget;
        auto *row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, 0, 0);
        row->setSpacing(ui::space::X2);
        QLabel *count = plainLabel(points, TypeRole::Strong, false, line);
        count->setWordWrap(false);
        count->setMinimumWidth(QFontMetrics(ui::fontOf(TypeRole::Strong)).horizontalAdvance(u"\u2212100"_s));
        row->addWidget(count, 0, Qt::AlignTop);
        row->addWidget(plainLabel(factorWords(factor), TypeRole::Body, false, line), 1);
        line->setAccessibleName(tr("%1 points less: %2").arg(QLocale().toString(factor.points), factorWords(factor)));
        column->addWidget(line);
    }
    if (health->factors.isEmpty())
        column->addWidget(plainLabel(tr("Nothing takes points away."), TypeRole::Body, true));
}

void AccountDetails::fillLimits(const models::AccountRow &account, const models::HealthRow *health)
{
    const auto platform = domain::platformFromKey(account.platform);
    domain::PlatformLimits limits = platform ? domain::platformLimits(*platform) : domain::PlatformLimits();
    if (!account.limits.isEmpty())
        limits = domain::refinedLimits(limits, QJsonDocument::fromJson(account.limits).object());
    const QLocale locale;
    QList<std::pair<QString, QString>> facts;
    if (health && !quotaWords(*health).isEmpty())
        facts.append({tr("Posts"), quotaWords(*health)});
    if (health && health->callsTotal > 0) {
        QString calls = tr("%1 of %2 left").arg(locale.toString(std::max(0, health->callsLeft)), locale.toString(health->callsTotal));
        if (health->callsResetAt > m_controller.nowMs())
            calls = ui::joinedWords({calls, tr("counted anew %1").arg(untilWords(health->callsResetAt, m_controller.nowMs()))});
        facts.append({tr("Calls"), calls});
    }
    if (limits.textMax > 0)
        facts.append({tr("Text of a post"), tr("%n characters", nullptr, limits.textMax)});
    if (limits.imagesMax > 0)
        facts.append({tr("Pictures in a post"), locale.toString(limits.imagesMax)});
    if (limits.videoSecondsMax > 0)
        facts.append({tr("Length of a video"), lengthWords(qint64(limits.videoSecondsMax * 1000))});
    QStringList notes;
    if (platform) {
        for (const QString &code : m_controller.networks().network(*platform).limitsNotes) {
            if (const QString note = limitWords(code); !note.isEmpty())
                notes.append(note);
        }
    }
    QString signature;
    for (const auto &[label, value] : facts)
        signature += label + value;
    m_limits->setVisible(!facts.isEmpty() || !notes.isEmpty());
    QVBoxLayout *column = m_limits->begin(signature + notes.join(u'|'));
    if (!column)
        return;
    for (const auto &[label, value] : facts)
        column->addWidget(factLine(label, value));
    for (const QString &note : notes)
        column->addWidget(iconLine(u"info"_s, Tone::Neutral, note, true));
}

void AccountDetails::fillPermissions(const models::AccountRow &account)
{
    const auto platform = domain::platformFromKey(account.platform);
    const bool isKnown = platform && !account.scopes.isEmpty();
    QVBoxLayout *column = m_permissions->begin(account.platform + account.scopes.join(u'|') + QString::number(account.isPractice));
    if (!column)
        return;
    if (account.isPractice)
        return column->addWidget(plainLabel(tr("This account stands on the practice network, which asks for no permission."), TypeRole::Body, true));
    if (!isKnown)
        return column->addWidget(plainLabel(tr("The network has not told which permissions it granted."), TypeRole::Body, true));
    for (const Purpose &purpose : purposesOf(m_controller.networks().network(*platform))) {
        bool isGranted = true;
        for (const QString &scope : purpose.scopes)
            isGranted = isGranted && account.scopes.contains(scope);
        const QString words = isGranted ? purposeWords(purpose.code) : missingWords(purpose.code);
        if (words.isEmpty())
            continue;
        QWidget *line = isGranted ? iconLine(u"check"_s, Tone::Success, words) : iconLine(u"x"_s, purpose.isRequired ? Tone::Danger : Tone::Neutral, words, true);
        line->setToolTip(purpose.scopes.join(u'\n'));
        column->addWidget(line);
    }
}

void AccountDetails::fillFacts(const models::AccountRow &account, const models::HealthRow *health)
{
    const MomentWays ways = m_controller.ways();
    const qint64 now = m_controller.nowMs();
    QList<std::pair<QString, QString>> facts;
    const models::GroupRow *group = m_controller.groupOf(account.id);
    facts.append({tr("Group"), group ? ui::isolated(group->name) : tr("none")});
    facts.append({tr("Sign-in"), signInWords(account, health, now)});
    if (health && health->lastSuccess != 0)
        facts.append({tr("Last success"), agoWords(health->lastSuccess, now, ways)});
    if (health && health->lastErrorAt != 0)
        facts.append({tr("Last problem"), agoWords(health->lastErrorAt, now, ways)});
    if (health && !arrivalWords(*health).isEmpty())
        facts.append({tr("New messages"), arrivalWords(*health)});
    if (account.connectedAt != 0)
        facts.append({tr("Connected"), exactWords(account.connectedAt, ways)});
    if (!account.connectedBy.isEmpty())
        facts.append({tr("Connected by"), ui::isolated(account.connectedBy)});
    if (const QString host = QUrl(account.serverUrl).host(); !host.isEmpty())
        facts.append({tr("Server"), ui::isolated(host)});
    const QString hint = health ? arrivalHint(*health) : QString();
    QString signature = hint;
    for (const auto &[label, value] : facts)
        signature += label + value;
    QVBoxLayout *column = m_facts->begin(signature);
    if (!column)
        return;
    for (const auto &[label, value] : facts)
        column->addWidget(factLine(label, value));
    if (!hint.isEmpty())
        column->addWidget(iconLine(u"info"_s, Tone::Neutral, hint, true));
}

void AccountDetails::fillHistory()
{
    if (!m_events)
        return;
    const auto &rows = m_events->rows();
    QString signature = QString::number(m_showsAllEvents) + QString::number(int(m_events->state())) + m_controller.whyNoEdit();
    for (const models::HealthEventRow &row : rows)
        signature += row.id.toString() + QString::number(row.resolvedAt) + row.notes + agoWords(row.createdAt, m_controller.nowMs(), m_controller.ways());
    QVBoxLayout *column = m_history->begin(signature);
    if (!column)
        return;
    column->setSpacing(ui::space::X3);
    if (rows.isEmpty())
        return column->addWidget(plainLabel(tr("Nothing has happened that is worth a note."), TypeRole::Body, true));
    const qsizetype shown = m_showsAllEvents ? rows.size() : std::min(kFirstEvents, rows.size());
    for (qsizetype i = 0; i < shown; ++i)
        column->addWidget(makeEvent(rows.at(i)));
    if (shown < rows.size()) {
        auto *all = new QPushButton(tr("Show all %1").arg(QLocale().toString(rows.size())));
        all->setProperty("kind", u"link"_s);
        connect(all, &QPushButton::clicked, this, [this] {
            m_showsAllEvents = true;
            fillHistory();
        });
        column->addWidget(all, 0, Qt::AlignLeading);
    }
}

QWidget *AccountDetails::makeEvent(const models::HealthEventRow &event)
{
    const MomentWays ways = m_controller.ways();
    const ui::ChipLook look = eventLook(event);
    auto *box = new QWidget;
    auto *row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(ui::space::X2);
    row->addWidget(new IconMark(look.icon, look.tone, box), 0, Qt::AlignTop);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(2);
    auto *first = new QHBoxLayout;
    first->addWidget(plainLabel(look.text, TypeRole::Body, false, box), 1);
    QLabel *when = plainLabel(agoWords(event.createdAt, m_controller.nowMs(), ways), TypeRole::Caption, true, box);
    when->setWordWrap(false);
    when->setToolTip(exactWords(event.createdAt, ways));
    first->addWidget(when, 0, Qt::AlignTop);
    lines->addLayout(first);
    if (event.previousScore >= 0 && event.previousScore != event.newScore) {
        const QLocale locale;
        lines->addWidget(plainLabel(tr("Health from %1 to %2").arg(locale.toString(event.previousScore), locale.toString(event.newScore)), TypeRole::Caption, true, box));
    }
    if (!event.message.isEmpty())
        lines->addWidget(plainLabel(ui::isolated(event.message), TypeRole::Caption, true, box));
    const bool isProblem = event.severity != u"info" && !event.severity.isEmpty();
    if (event.resolvedAt != 0 && (isProblem || !event.notes.isEmpty())) {
        const QString when2 = agoWords(event.resolvedAt, m_controller.nowMs(), ways);
        const QString done = event.resolvedBy.isEmpty() ? tr("Dealt with: %1").arg(when2) : tr("Dealt with by %1: %2").arg(ui::isolated(event.resolvedBy), when2);
        lines->addWidget(plainLabel(done, TypeRole::Caption, true, box));
        if (!event.notes.isEmpty())
            lines->addWidget(plainLabel(ui::isolated(event.notes), TypeRole::Body, false, box));
    } else if (isProblem && event.resolvedAt == 0) {
        auto *resolve = new QPushButton(tr("Mark as dealt with"), box);
        resolve->setProperty("kind", u"link"_s);
        resolve->setEnabled(m_controller.whyNoEdit().isEmpty());
        resolve->setToolTip(m_controller.whyNoEdit());
        connect(resolve, &QPushButton::clicked, this, [this, id = event.id, resolve] { askForNote(id, resolve); });
        lines->addWidget(resolve, 0, Qt::AlignLeading);
    }
    row->addLayout(lines, 1);
    return box;
}

void AccountDetails::askForNote(const RecordId &event, QWidget *anchor)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(ui::space::X2, ui::space::X2, ui::space::X2, ui::space::X2);
    auto *note = new QPlainTextEdit;
    note->setFixedSize(kNoteWidth, kNoteHeight);
    note->setTabChangesFocus(true);
    column->addWidget(new ui::FormRow(tr("What was done"), note, tr("Everybody in the workspace can read it. It may stay empty."), content));
    QPushButton *save = ui::primaryButton(tr("Mark as dealt with"), content);
    column->addWidget(save, 0, Qt::AlignTrailing);
    auto *popover = new ui::Popover(content, this);
    connect(save, &QPushButton::clicked, popover, [this, event, note, popover] {
        m_controller.resolveEvent(event, note->toPlainText().left(kNoteMost));
        popover->close();
    });
    popover->openAt(anchor);
    note->setFocus();
}

void AccountDetails::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() != QEvent::FontChange && event->type() != QEvent::LanguageChange)
        return;
    for (Section *section : {m_issue, m_health, m_limits, m_permissions, m_facts, m_history})
        section->forget();
    refresh();
}

} // namespace campanile::views

#include "moc_accountdetails.cpp"
