// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/services/accountgroupservice.h"
#include "app/services/accountservice.h"
#include "models/records/accountlists.h"
#include "ui/theme/tokens.h"
#include "views/accounts/accountwords.h"
#include "views/agowords.h"
#include "views/paneldeps.h"

#include <QHash>
#include <QObject>
#include <QSet>

namespace campanile::views {

/**
 * Accounts with their health and groups, and what can be done with them, without widgets. Commands go to the server at once;
 * while one runs its account is busy. GUI thread. Everything in @p deps outlives it.
 */
class AccountsController : public QObject
{
    Q_OBJECT

public:
    explicit AccountsController(const PanelDeps &deps, QObject *parent = nullptr);

    [[nodiscard]] const PanelDeps &deps() const { return m_deps; }
    [[nodiscard]] const domain::NetworkCatalogue &networks() const { return m_deps.context.networks(); }
    [[nodiscard]] const models::AccountsModel &accounts() const { return m_deps.accounts; }
    [[nodiscard]] const models::HealthModel &health() const { return *m_health; }
    [[nodiscard]] const models::GroupsModel &groups() const { return *m_groups; }
    [[nodiscard]] const models::GuidanceModel &guidance() const { return *m_guidance; }
    [[nodiscard]] const models::AccountRow *account(const RecordId &id) const { return m_deps.accounts.find(id.toString()); }
    [[nodiscard]] const models::HealthRow *healthOf(const RecordId &id) const { return m_health->find(id.toString()); }
    /** Null: in no group. */
    [[nodiscard]] const models::GroupRow *groupOf(const RecordId &id) const;
    [[nodiscard]] AccountState stateOf(const models::AccountRow &account) const;
    /** How many accounts a person should look at. */
    [[nodiscard]] int attentionCount() const;
    [[nodiscard]] qint64 nowMs() const { return m_deps.clock.nowMs(); }
    [[nodiscard]] MomentWays ways() const;

    [[nodiscard]] bool isBusy(const RecordId &id) const { return m_busy.contains(id); }
    /** Why nothing can be asked of the server or a network now; empty when it can. */
    [[nodiscard]] QString whyNoCommand() const;
    /** Why groups and notes cannot be changed; these wait in the outbox while there is no connection. */
    [[nodiscard]] QString whyNoEdit() const { return m_deps.context.whyNot(Permission::ManageAccounts); }
    /** Whether links can be made for people without a login. */
    [[nodiscard]] bool hasLinks() const { return m_deps.accountHooks.isTeamServer; }

    void pause(const RecordId &id);
    void resume(const RecordId &id);
    void check(const RecordId &id);
    void disconnectAccount(const RecordId &id);
    /** How many posts are planned for it and would not go out. */
    void countPlanned(const RecordId &id, QObject *context, std::function<void(int)> done);

    void move(const QList<RecordId> &accounts, const RecordId &group);
    /** With the accounts that are put into it. */
    void createGroup(const QString &name, const QString &color, const QList<RecordId> &accounts);
    void changeGroup(const RecordId &group, const QString &name, const QString &color);
    void removeGroup(const RecordId &group);
    void resolveEvent(const RecordId &event, const QString &notes);
    void reopenEvent(const RecordId &event);

Q_SIGNALS:
    /** Rows, rights or connection changed. */
    void changed();
    void busyChanged(const campanile::RecordId &id);
    /** A message; with @p undo not null it can be taken back. */
    void told(const QString &text, campanile::ui::Tone tone, const campanile::RecordId &undo);

private:
    using Command = void (services::AccountService::*)(const RecordId &, QObject *, services::AccountService::Done<void>);
    void run(const RecordId &id, Command command, const QString &done);
    void setBusy(const RecordId &id, bool busy);
    void tellSaved(const Result<store::Saved> &saved, const QString &text);
    [[nodiscard]] QString nameOf(const RecordId &id) const;

    const PanelDeps &m_deps;
    services::AccountGroupService m_groupService;
    std::unique_ptr<models::HealthModel> m_health;
    std::unique_ptr<models::GroupsModel> m_groups;
    std::unique_ptr<models::GuidanceModel> m_guidance;
    QSet<RecordId> m_busy;
};

} // namespace campanile::views
