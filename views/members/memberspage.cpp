// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/members/memberspage.h"

#include "ui/errortext/errortext.h"
#include "ui/kit/bidi.h"
#include "ui/kit/chips.h"
#include "ui/kit/forms.h"
#include "ui/kit/localwords.h"
#include "ui/kit/plainscroll.h"
#include "ui/shell/actionregistry.h"
#include "ui/shell/dialogs.h"
#include "ui/theme/icons.h"
#include "ui/theme/theme.h"
#include "views/agowords.h"
#include "views/members/invitedialog.h"
#include "views/members/memberparts.h"
#include "views/members/memberwords.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHBoxLayout>
#include <QMenu>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace campanile::views {

using namespace Qt::StringLiterals;
using models::InviteRow;
using models::PersonRow;
using ui::Tone;
using ui::TypeRole;

namespace {

constexpr int kAwayDays[] = {1, 7, 14, 21};
constexpr int kRoleWidth = 132;

MomentWays momentWaysOf(const PanelDeps &deps)
{
    const QTimeZone zone(deps.context.timezone().toLatin1());
    return {QLocale(), zone.isValid() ? zone : QTimeZone::utc()};
}

QString dayWords(qint64 ms, const PanelDeps &deps)
{
    const MomentWays ways = momentWaysOf(deps);
    return ui::dateWords(QDateTime::fromMSecsSinceEpoch(ms, ways.zone).date(), ways.locale, ui::DateParts::DayMonth);
}

} // namespace

MembersPage::MembersPage(const PanelDeps &deps, QWidget *parent)
    : QWidget(parent), m_deps(deps), m_people(models::makePeopleModel(deps.store)), m_invites(models::makeInvitesModel(deps.store))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X3);
    column->addWidget(memberLabel(tr("Who works in this workspace and what each may do. The server holds everybody to it."), TypeRole::Body, true, this));
    m_state = memberLabel({}, TypeRole::Body, false, this);
    m_state->setObjectName(u"state"_s);
    column->addWidget(m_state);
    if (QAction *move = deps.accountHooks.isTeamServer ? nullptr : deps.actions.action(u"workspace.move"_s)) {
        auto *button = new QPushButton(tr("Move this workspace to a team server..."), this);
        button->setAutoDefault(false);
        // The dialog belongs to the window behind the settings.
        connect(button, &QPushButton::clicked, move, [this, move] {
            window()->close();
            move->trigger();
        });
        column->addWidget(button, 0, Qt::AlignLeading);
    }
    auto *head = new QHBoxLayout;
    m_count = memberLabel({}, TypeRole::Strong, false, this);
    m_invite = ui::primaryButton(tr("Invite"), this);
    m_invite->setAccessibleName(tr("Invite somebody"));
    m_invite->setAutoDefault(false);
    connect(m_invite, &QPushButton::clicked, this, &MembersPage::invite);
    head->addWidget(m_count, 1);
    head->addWidget(m_invite);
    column->addLayout(head);
    auto *content = new QWidget;
    auto *list = new QVBoxLayout(content);
    // Margins are not mirrored by layouts.
    list->setContentsMargins(isRightToLeft() ? ui::space::X2 : 0, 0, isRightToLeft() ? 0 : ui::space::X2, 0);
    list->setSpacing(ui::space::X2);
    m_peopleRows = new QVBoxLayout;
    m_peopleRows->setSpacing(ui::space::X1);
    m_inviteRows = new QVBoxLayout;
    m_inviteRows->setSpacing(ui::space::X1);
    m_invitesTitle = memberLabel(tr("Invitations"), TypeRole::Strong, false, content);
    list->addLayout(m_peopleRows);
    list->addSpacing(ui::space::X3);
    list->addWidget(m_invitesTitle);
    list->addLayout(m_inviteRows);
    list->addSpacing(ui::space::X3);
    list->addWidget(roleTable());
    list->addStretch(1);
    column->addWidget(ui::plainScroll(content, tr("Members"), this), 1);
    m_people->onLoaded([this] { fill(); });
    m_invites->onLoaded([this] { fill(); });
    connect(&deps.context, &WorkspaceContext::changed, this, [this] {
        if (m_presence.server.isEmpty() && m_deps.context.isOnline())
            askPresence();
        fill();
    });
    askPresence();
    fill();
}

QString MembersPage::ownRole() const
{
    const PersonRow *own = m_people->find(m_deps.me.toString());
    return own ? own->role : QString();
}

bool MembersPage::mayManage() const
{
    return m_deps.accountHooks.isTeamServer && m_deps.members && models::roleRank(ownRole()) <= 1;
}

QString MembersPage::whyNot() const
{
    if (!m_deps.accountHooks.isTeamServer || !m_deps.members)
        return tr("This workspace is on this computer and for one person. To work with others, join the workspace of a team server.");
    if (!m_deps.context.isOnline())
        return tr("There is no connection to the server. People can be invited and changed when it is back.");
    if (!ownRole().isEmpty() && !mayManage())
        return tr("You can see who works here. An owner or an admin invites people and changes roles.");
    return {};
}

void MembersPage::askPresence()
{
    if (!m_deps.members || !m_deps.accountHooks.isTeamServer || !m_deps.context.isOnline())
        return;
    m_deps.members->presence(this, [this](const Result<services::MemberPresence> &presence) {
        if (!presence)
            return;
        m_presence = *presence;
        fill();
    });
}

services::MemberService::Done<void> MembersPage::told()
{
    return [this](const Result<void> &done) {
        m_error = done ? Error() : done.error();
        // What was chosen and refused goes back to what is.
        m_peopleShown.clear();
        fill();
    };
}

void MembersPage::fill()
{
    showState();
    fillPeople();
    fillInvites();
}

void MembersPage::showState()
{
    const QString why = whyNot();
    const QString text = m_error.isNull() ? why : ui::wordsFor(m_error).toText();
    m_state->setText(text);
    m_state->setVisible(!text.isEmpty());
    tintLabel(m_state, m_error.isNull() ? Tone::Neutral : Tone::Danger);
    m_count->setText(m_people->state() == models::ListState::Loading ? tr("Loading") : tr("%n people", nullptr, int(m_people->rows().size())));
    m_invite->setVisible(mayManage());
    m_invite->setEnabled(why.isEmpty());
    m_invite->setToolTip(why);
}

void MembersPage::fillPeople()
{
    QString signature = whyNot() + ownRole();
    for (const PersonRow &person : m_people->rows())
        signature += person.user.toString() + person.role + nameOf(person) + factsOf(person) + u'\n';
    if (signature == m_peopleShown)
        return;
    m_peopleShown = signature;
    clearRows(m_peopleRows);
    for (const PersonRow &person : m_people->rows())
        m_peopleRows->addWidget(personLine(person));
    // Alone, nobody wrote down who is here.
    if (m_people->rows().isEmpty() && m_people->state() == models::ListState::Ready)
        m_peopleRows->addWidget(memberLabel(tr("Nobody is listed yet. The list comes with the first exchange with the server."), TypeRole::Body, true, this));
}

QString MembersPage::nameOf(const PersonRow &person) const
{
    return person.name.isEmpty() ? tr("Somebody without a name") : person.name;
}

QString MembersPage::factsOf(const PersonRow &person) const
{
    const qint64 now = m_deps.clock.nowMs();
    QStringList facts;
    if (!person.email.isEmpty())
        facts.append(ui::isolated(person.email));
    if (person.awayUntil > now)
        facts.append(tr("away until %1").arg(dayWords(person.awayUntil, m_deps)));
    else if (const qint64 seen = m_presence.seen.value(person.user); seen != 0 && person.user != m_deps.me)
        facts.append(tr("last here: %1").arg(agoWords(seen, now, momentWaysOf(m_deps))));
    return ui::joinedWords(facts);
}

QWidget *MembersPage::personLine(const PersonRow &person)
{
    auto *row = new QWidget(this);
    row->setObjectName(person.user.toString());
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, ui::space::X1, 0, ui::space::X1);
    line->setSpacing(ui::space::X3);
    ui::AvatarLook look;
    look.name = nameOf(person);
    line->addWidget(new ui::Avatar(look, ui::metric::Avatar, row));
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    const bool isMe = person.user == m_deps.me;
    // Who is alone here is called so by the program already.
    texts->addWidget(memberLabel(isMe && m_deps.accountHooks.isTeamServer ? tr("%1 (you)").arg(ui::isolated(nameOf(person))) : nameOf(person), TypeRole::Strong, false, row));
    if (const QString facts = factsOf(person); !facts.isEmpty())
        texts->addWidget(memberLabel(facts, TypeRole::Caption, true, row));
    line->addLayout(texts, 1);
    line->addWidget(roleField(person));
    line->addWidget(menuButton(person));
    return row;
}

QWidget *MembersPage::roleField(const PersonRow &person)
{
    const bool mayChange = mayManage() && person.user != m_deps.me && mayGiveRole(ownRole(), person.role);
    if (!mayChange) {
        QLabel *label = memberLabel(roleName(person.role), TypeRole::Body, false, this);
        label->setToolTip(roleMeaning(person.role));
        label->setFixedWidth(kRoleWidth);
        return label;
    }
    auto *combo = new QComboBox(this);
    combo->setAccessibleName(tr("Role of %1").arg(nameOf(person)));
    combo->setFixedWidth(kRoleWidth);
    for (const QString &role : memberRoles()) {
        if (!mayGiveRole(ownRole(), role))
            continue;
        combo->addItem(roleName(role), role);
        combo->setItemData(combo->count() - 1, roleMeaning(role), Qt::ToolTipRole);
    }
    combo->setCurrentIndex(combo->findData(person.role));
    combo->setEnabled(whyNot().isEmpty());
    combo->setToolTip(whyNot().isEmpty() ? roleMeaning(person.role) : whyNot());
    connect(combo, &QComboBox::activated, this, [this, person, combo] { changeRole(person, combo->currentData().toString()); });
    return combo;
}

QWidget *MembersPage::menuButton(const PersonRow &person)
{
    auto *button = new QToolButton(this);
    button->setIcon(ui::icon(u"ellipsis"_s));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setAccessibleName(tr("More about %1").arg(nameOf(person)));
    button->setAutoRaise(true);
    const bool isMe = person.user == m_deps.me;
    const bool mayManageThis = mayManage() && mayGiveRole(ownRole(), person.role);
    auto *menu = new QMenu(button);
    if (m_deps.accountHooks.isTeamServer && m_deps.members && (isMe || mayManageThis)) {
        if (person.awayUntil > m_deps.clock.nowMs()) {
            connect(menu->addAction(tr("Here again")), &QAction::triggered, this, [this, person] { setAway(person, 0); });
        } else {
            QMenu *away = menu->addMenu(tr("Away, so that nothing is assigned by rules"));
            for (const int days : kAwayDays) {
                const qint64 until = m_deps.clock.nowMs() + days * 24LL * 3'600'000;
                connect(away->addAction(tr("Until %1").arg(dayWords(until, m_deps))), &QAction::triggered, this, [this, person, until] { setAway(person, until); });
            }
        }
        if (!isMe && ownRole() == u"owner" && person.role != u"owner")
            connect(menu->addAction(tr("Hand the workspace over…")), &QAction::triggered, this, [this, person] { askToHandOver(person); });
        menu->addSeparator();
        if (isMe)
            connect(menu->addAction(tr("Leave the workspace…")), &QAction::triggered, this, &MembersPage::askToLeave);
        else
            connect(menu->addAction(tr("Remove…")), &QAction::triggered, this, [this, person] { askToRemove(person); });
    }
    button->setMenu(menu);
    // Its place is kept, so that the roles stand in one column.
    button->setEnabled(!menu->isEmpty() && m_deps.context.isOnline());
    if (menu->isEmpty())
        button->setIcon({});
    return button;
}

void MembersPage::fillInvites()
{
    const qint64 now = m_deps.clock.nowMs();
    const bool isShown = mayManage() && !m_invites->rows().isEmpty();
    m_invitesTitle->setVisible(isShown);
    QString signature = whyNot() + ownRole();
    for (const InviteRow &invite : m_invites->rows())
        signature += invite.id.toString() + invite.role + invite.status + QString::number(invite.expiresAt) + QString::number(invite.expiresAt > now);
    if (!isShown)
        signature.clear();
    if (signature == m_invitesShown)
        return;
    m_invitesShown = signature;
    clearRows(m_inviteRows);
    if (!isShown)
        return;
    for (const InviteRow &invite : m_invites->rows())
        m_inviteRows->addWidget(inviteLine(invite));
}

QWidget *MembersPage::inviteLine(const InviteRow &invite)
{
    auto *row = new QWidget(this);
    row->setObjectName(invite.id.toString());
    auto *line = new QHBoxLayout(row);
    line->setContentsMargins(0, ui::space::X1, 0, ui::space::X1);
    line->setSpacing(ui::space::X2);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(memberLabel(ui::isolated(invite.email), TypeRole::Body, false, row));
    const bool isOpen = invite.status == u"pending" && invite.expiresAt > m_deps.clock.nowMs();
    QStringList facts{roleName(invite.role)};
    facts.append(isOpen ? tr("open until %1").arg(dayWords(invite.expiresAt, m_deps)) : tr("expired"));
    if (!invite.invitedBy.isEmpty())
        facts.append(tr("invited by %1").arg(ui::isolated(invite.invitedBy)));
    texts->addWidget(memberLabel(ui::joinedWords(facts), TypeRole::Caption, true, row));
    line->addLayout(texts, 1);
    const bool may = mayGiveRole(ownRole(), invite.role);
    auto *again = new QPushButton(tr("New link"), row);
    again->setAccessibleName(tr("New link for %1").arg(invite.email));
    again->setToolTip(tr("The link is kept nowhere, so it cannot be copied again. A new one ends the earlier one."));
    connect(again, &QPushButton::clicked, this, [this, invite] { renew(invite); });
    auto *revoke = new QPushButton(tr("Take back"), row);
    revoke->setProperty("kind", u"link"_s);
    revoke->setAccessibleName(tr("Take back the invitation of %1").arg(invite.email));
    connect(revoke, &QPushButton::clicked, this, [this, invite] { askToRevoke(invite); });
    for (QPushButton *button : {again, revoke}) {
        button->setAutoDefault(false);
        button->setEnabled(may && whyNot().isEmpty());
        line->addWidget(button);
    }
    return row;
}

QWidget *MembersPage::roleTable()
{
    auto *box = new QWidget(this);
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(ui::space::X1);
    column->addWidget(memberLabel(tr("What each role may do"), TypeRole::Strong, false, box));
    for (const QString &role : memberRoles()) {
        auto *line = new QHBoxLayout;
        line->setSpacing(ui::space::X3);
        QLabel *name = memberLabel(roleName(role), TypeRole::Body, false, box);
        name->setFixedWidth(kRoleWidth - ui::space::X6);
        name->setAlignment((name->alignment() & ~Qt::AlignVertical_Mask) | Qt::AlignTop);
        line->addWidget(name);
        line->addWidget(memberLabel(roleMeaning(role), TypeRole::Body, true, box), 1);
        column->addLayout(line);
    }
    return box;
}

void MembersPage::invite()
{
    if (!mayManage() || !whyNot().isEmpty())
        return;
    (new InviteDialog(m_deps, ownRole(), {}, window()))->open();
}

void MembersPage::renew(const InviteRow &invite)
{
    (new InviteDialog(m_deps, ownRole(), invite, window()))->open();
}

void MembersPage::changeRole(const PersonRow &person, const QString &role)
{
    if (role == person.role)
        return;
    const auto change = [this, person, role] { m_deps.members->setRole(person.user, role, this, told()); };
    if (role != u"owner")
        return change();
    const ui::Decision decision{tr("Make %1 an owner?").arg(ui::isolated(nameOf(person))),
                                tr("Owners have every right you have: they can remove you and hand the workspace over. You stay an owner too."), tr("Make owner"), tr("Cancel"), false};
    ui::askDecision(window(), decision, [this, change](bool doIt) {
        if (doIt)
            return change();
        m_peopleShown.clear();
        fill();
    });
}

void MembersPage::askToHandOver(const PersonRow &person)
{
    const ui::Decision decision{tr("Hand the workspace over to %1?").arg(ui::isolated(nameOf(person))),
                                tr("%1 becomes an owner and you become an admin. Only an owner can change that back.").arg(ui::isolated(nameOf(person))), tr("Hand over"), tr("Cancel"), true};
    ui::askDecision(window(), decision, [this, user = person.user](bool doIt) {
        if (doIt)
            m_deps.members->handOver(user, this, told());
    });
}

void MembersPage::askToRemove(const PersonRow &person)
{
    const ui::Decision decision{tr("Remove %1?").arg(ui::isolated(nameOf(person))),
                                tr("The workspace closes for %1 at once, on every computer. What %1 wrote and was assigned stays here.").arg(ui::isolated(nameOf(person))), tr("Remove"), tr("Keep"), true};
    ui::askDecision(window(), decision, [this, user = person.user](bool doIt) {
        if (doIt)
            m_deps.members->remove(user, this, told());
    });
}

void MembersPage::askToLeave()
{
    const ui::Decision decision{tr("End your membership?"),
                                tr("The workspace closes for you on every computer, and only an owner or an admin can let you in again. Changes that have not been sent "
                                   "are kept on this computer."),
                                tr("End membership"), tr("Stay"), true};
    ui::askDecision(window(), decision, [this](bool doIt) {
        if (doIt)
            m_deps.members->leave(this, told());
    });
}

void MembersPage::setAway(const PersonRow &person, qint64 untilMs)
{
    m_deps.members->setAway(person.user, untilMs, this, told());
}

void MembersPage::askToRevoke(const InviteRow &invite)
{
    const ui::Decision decision{tr("Take back the invitation of %1?").arg(ui::isolated(invite.email)), tr("Whoever opens the link then reads that it no longer works."),
                                tr("Take back"), tr("Keep"), true};
    ui::askDecision(window(), decision, [this, id = invite.id](bool doIt) {
        if (doIt)
            m_deps.members->revokeInvite(id, this, told());
    });
}

} // namespace campanile::views

#include "moc_memberspage.cpp"
