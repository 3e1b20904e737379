// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accounts/accountscontroller.h"

#include "ui/errortext/errortext.h"
#include "ui/kit/bidi.h"

#include <QPointer>
#include <QTimeZone>

#include <algorithm>

namespace campanile::views {

using namespace Qt::StringLiterals;
using ui::Tone;

namespace {
constexpr int kMostCounted = 5000;
}

AccountsController::AccountsController(const PanelDeps &deps, QObject *parent)
    : QObject(parent), m_deps(deps), m_groupService(deps.store, deps.clock, deps.rng), m_health(models::makeHealthModel(deps.store)),
      m_groups(models::makeGroupsModel(deps.store)), m_guidance(models::makeGuidanceModel(deps.store))
{
    m_health->onLoaded([this] { Q_EMIT changed(); });
    m_groups->onLoaded([this] { Q_EMIT changed(); });
    m_guidance->onLoaded([this] { Q_EMIT changed(); });
    // The accounts are shared by all panels and outlive this one. That there are none is told by no signal of rows.
    deps.accounts.onLoaded([guard = QPointer<AccountsController>(this)] {
        if (guard)
            Q_EMIT guard->changed();
    });
    for (auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(&deps.accounts, signal, this, [this] { Q_EMIT changed(); }, Qt::QueuedConnection);
    connect(&deps.accounts, &QAbstractItemModel::dataChanged, this, [this] { Q_EMIT changed(); }, Qt::QueuedConnection);
    connect(&deps.context, &WorkspaceContext::changed, this, &AccountsController::changed);
    if (deps.pictures)
        connect(deps.pictures, &AccountPictures::changed, this, &AccountsController::changed);
}

const models::GroupRow *AccountsController::groupOf(const RecordId &id) const
{
    for (const models::GroupRow &group : m_groups->rows()) {
        if (group.accounts.contains(id))
            return &group;
    }
    return nullptr;
}

AccountState AccountsController::stateOf(const models::AccountRow &account) const
{
    return accountState(account, healthOf(account.id), nowMs());
}

int AccountsController::attentionCount() const
{
    const auto &rows = accounts().rows();
    return int(std::count_if(rows.begin(), rows.end(), [this](const models::AccountRow &row) { return needsAttention(stateOf(row)); }));
}

MomentWays AccountsController::ways() const
{
    const QTimeZone zone(m_deps.context.timezone().toLatin1());
    return {QLocale(), zone.isValid() ? zone : QTimeZone::utc()};
}

QString AccountsController::whyNoCommand() const
{
    if (const QString why = m_deps.context.whyNot(Permission::ManageAccounts); !why.isEmpty())
        return why;
    if (!m_deps.context.isOnline())
        return tr("There is no connection to the server. Accounts can be connected and changed when it is back.");
    return m_deps.accountsService ? QString() : tr("This window cannot talk to a server.");
}

QString AccountsController::nameOf(const RecordId &id) const
{
    const models::AccountRow *row = account(id);
    return row ? ui::isolated(accountName(*row)) : QString();
}

void AccountsController::setBusy(const RecordId &id, bool busy)
{
    if (busy)
        m_busy.insert(id);
    else
        m_busy.remove(id);
    Q_EMIT busyChanged(id);
}

void AccountsController::run(const RecordId &id, Command command, const QString &done)
{
    if (!whyNoCommand().isEmpty() || m_busy.contains(id))
        return;
    setBusy(id, true);
    (m_deps.accountsService->*command)(id, this, [this, id, done](const Result<void> &result) {
        setBusy(id, false);
        if (result)
            Q_EMIT told(done, Tone::Success, {});
        else
            Q_EMIT told(ui::wordsFor(result.error()).toText(), Tone::Warning, {});
    });
}

void AccountsController::pause(const RecordId &id)
{
    run(id, &services::AccountService::pause, tr("%1 is paused. What is planned for it waits.").arg(nameOf(id)));
}

void AccountsController::resume(const RecordId &id)
{
    run(id, &services::AccountService::resume, tr("%1 goes on. What is due is published now.").arg(nameOf(id)));
}

void AccountsController::check(const RecordId &id)
{
    run(id, &services::AccountService::check, tr("%1 was checked.").arg(nameOf(id)));
}

void AccountsController::disconnectAccount(const RecordId &id)
{
    if (!whyNoCommand().isEmpty() || m_busy.contains(id))
        return;
    setBusy(id, true);
    const models::AccountRow *row = account(id);
    const QString network = row ? networkLabel(row->platform) : QString();
    m_deps.accountsService->disconnect(id, this, [this, id, name = nameOf(id), network](const Result<bool> &revoked) {
        setBusy(id, false);
        if (!revoked)
            Q_EMIT told(ui::wordsFor(revoked.error()).toText(), Tone::Warning, {});
        else if (*revoked)
            Q_EMIT told(tr("%1 is disconnected, and %2 confirmed that the permission is void.").arg(name, network), Tone::Success, {});
        else
            Q_EMIT told(tr("%1 is disconnected here. %2 did not confirm it; remove Campanile from the connected apps there as well.").arg(name, network), Tone::Warning, {});
    });
}

void AccountsController::countPlanned(const RecordId &id, QObject *context, std::function<void(int)> done)
{
    m_deps.store.read(
        context,
        [id](store::Reader &reader) -> Result<int> {
            store::Query query;
            query.type = u"PostTarget"_s;
            query.limit = kMostCounted;
            query.where(u"accountId"_s, store::Filter::Op::Eq, QVariant::fromValue(id));
            const auto page = reader.query(query);
            if (!page)
                return page.error();
            int planned = 0;
            for (const store::Record &record : page->rows) {
                const QString status = record.object().value(u"status"_s).toString();
                planned += status == u"scheduled" || status == u"publishing" || status == u"awaiting_person" ? 1 : 0;
            }
            return planned;
        },
        [done = std::move(done)](const Result<int> &planned) { done(planned ? *planned : -1); });
}

void AccountsController::tellSaved(const Result<store::Saved> &saved, const QString &text)
{
    if (!saved)
        Q_EMIT told(ui::wordsFor(saved.error()).toText(), Tone::Warning, {});
    else if (!saved->unchanged)
        Q_EMIT told(text, Tone::Neutral, saved->mutation);
}

void AccountsController::move(const QList<RecordId> &list, const RecordId &group)
{
    if (list.isEmpty() || !whyNoEdit().isEmpty())
        return;
    const models::GroupRow *row = m_groups->find(group.toString());
    const QString text = row ? tr("Moved to %1").arg(ui::isolated(row->name)) : tr("Taken out of the group");
    m_groupService.move(list, group, this, [this, text](const Result<store::Saved> &saved) { tellSaved(saved, text); });
}

void AccountsController::createGroup(const QString &name, const QString &color, const QList<RecordId> &list)
{
    m_groupService.create(name, color, list, this, [this](const Result<RecordId> &made) {
        if (!made)
            Q_EMIT told(ui::wordsFor(made.error()).toText(), Tone::Warning, {});
    });
}

void AccountsController::changeGroup(const RecordId &group, const QString &name, const QString &color)
{
    m_groupService.change(group, name, color, this, [this](const Result<store::Saved> &saved) { tellSaved(saved, tr("Group changed")); });
}

void AccountsController::removeGroup(const RecordId &group)
{
    const models::GroupRow *row = m_groups->find(group.toString());
    const QString name = row ? ui::isolated(row->name) : QString();
    m_groupService.remove(group, this, [this, name](const Result<store::Saved> &saved) {
        tellSaved(saved, tr("Deleted the group %1. Its accounts are still connected.").arg(name));
    });
}

void AccountsController::resolveEvent(const RecordId &event, const QString &notes)
{
    m_groupService.resolveEvent(event, notes, this, [this](const Result<store::Saved> &saved) { tellSaved(saved, tr("Marked as dealt with")); });
}

void AccountsController::reopenEvent(const RecordId &event)
{
    m_groupService.reopenEvent(event, this, [this](const Result<store::Saved> &saved) { tellSaved(saved, tr("Opened again")); });
}

} // namespace campanile::views

#include "moc_accountscontroller.cpp"
