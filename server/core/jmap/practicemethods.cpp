// SPDX-License-Identifier: GPL-3.0-or-later
// Practice/timeline, media, faults, setFault, clear: the practice network as a workspace sees it. Vendor methods; they
// exist on every server and answer "practiceOff" where none runs. A workspace sees and upsets its own accounts only.
#include "app/core/clock.h"
#include "app/domain/practice.h"
#include "server/core/engineparts.h"
#include "server/core/jmap/methods.h"
#include "server/core/practice/practiceserver.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMaxAccounts = 1000;
constexpr int kMaxPosts = 200;
constexpr int kMaxTimes = 1000;
constexpr int kMaxAmount = 3600;

struct Desk {
    std::shared_ptr<PracticeServer> network;
    QStringList usernames; ///< of the workspace, sorted
    QStringList stopped;   ///< ids of accounts that a fault has stopped; they stay so until the faults are switched off
};

bool isStopped(const QJsonObject &account)
{
    const QString status = account.value("status"_L1).toString();
    return status == "needs_reauth"_L1 || status == "error"_L1;
}

std::variant<Desk, MethodError> openDesk(MethodContext &context, const Membership &member)
{
    Desk desk{context.services.practice.lock(), {}, {}};
    if (!desk.network)
        return MethodError{u"practiceOff"_s, u"no practice network runs on this server"_s};
    const auto snapshot = readSnapshot(context, member.accountId);
    if (!snapshot)
        return methodErrorFrom(snapshot.error());
    const auto records = makeSystemRecords(context.services, **snapshot, 0);
    const auto accounts = records->query(u"SocialAccount"_s, {}, kMaxAccounts);
    if (!accounts)
        return methodErrorFrom(accounts.error());
    for (const QJsonObject &account : *accounts) {
        if (!domain::practises(account))
            continue;
        desk.usernames.append(account.value("username"_L1).toString());
        if (isStopped(account))
            desk.stopped.append(account.value("id"_L1).toString());
    }
    desk.usernames.sort();
    return desk;
}

bool mayUpset(const Membership &member)
{
    const api::TypeInfo *type = api::findType("Post");
    return type && type->allows(member.role, api::Update);
}

QJsonObject toJson(const PracticePost &post)
{
    QJsonArray media;
    for (const PracticeMedia &item : post.media) {
        media.append(QJsonObject{{u"id"_s, QString::number(item.id)}, {u"mimeType"_s, item.mimeType}, {u"description"_s, item.description}});
    }
    const PracticeStatus &status = post.status;
    QJsonObject json{{u"id"_s, QString::number(status.id)},
                     {u"username"_s, post.account.username},
                     {u"displayName"_s, post.account.displayName},
                     {u"text"_s, status.text},
                     {u"createdAt"_s, QDateTime::fromMSecsSinceEpoch(status.createdMs, Qt::UTC).toString(Qt::ISODateWithMs)},
                     {u"url"_s, post.url},
                     {u"media"_s, media}};
    if (!status.spoilerText.isEmpty())
        json.insert("spoilerText"_L1, status.spoilerText);
    if (status.sensitive)
        json.insert("sensitive"_L1, true);
    if (!status.language.isEmpty())
        json.insert("language"_L1, status.language);
    if (status.inReplyToId != 0)
        json.insert("replyTo"_L1, QString::number(status.inReplyToId));
    return json;
}

/** Nobody can sign in to the practice network anew, so an account that a fault has stopped comes back with its end. */
std::optional<MethodError> reconnect(MethodContext &context, const Membership &member, Desk &desk)
{
    if (desk.stopped.isEmpty())
        return std::nullopt;
    context.snapshot.reset();
    const auto written = writeSystemRecords(context.services, member.accountId, [&](SystemRecords &records) -> Result<void> {
        for (const QString &id : std::as_const(desk.stopped)) {
            const auto account = records.get(u"SocialAccount"_s, id);
            if (!account)
                return account.error();
            if (!account->has_value() || !isStopped(**account))
                continue;
            if (const auto patched = records.patch(u"SocialAccount"_s, id, {{u"status"_s, u"connected"_s}}); !patched)
                return patched;
        }
        return {};
    });
    if (!written)
        return methodErrorFrom(written.error());
    desk.stopped.clear();
    return std::nullopt;
}

QJsonArray faultsJson(const Desk &desk)
{
    QJsonArray list;
    for (const PracticeFaultState &state : desk.network->faults().active()) {
        if (!desk.usernames.contains(state.username))
            continue;
        list.append(QJsonObject{{u"fault"_s, practiceFaultName(state.fault)}, {u"username"_s, state.username},
                                {u"times"_s, state.times}, {u"amount"_s, state.amount}});
    }
    return list;
}

QByteArray faultsAnswer(const Membership &member, const Desk &desk)
{
    return jsonText({{u"accountId"_s, member.accountId}, {u"faults"_s, faultsJson(desk)}, {u"stopped"_s, QJsonArray::fromStringList(desk.stopped)}});
}

} // namespace

MethodResult runPracticeTimeline(MethodContext &context, const Membership &member, const QJsonObject &args)
{
    const auto opened = openDesk(context, member);
    if (const auto *error = std::get_if<MethodError>(&opened))
        return *error;
    const Desk &desk = std::get<Desk>(opened);
    const int limit = qBound(1, args.value(u"limit"_s).toInt(50), kMaxPosts);
    const auto posts = desk.network->timeline(desk.usernames, limit + 1, args.value(u"before"_s).toString().toLongLong());
    QJsonArray list;
    for (const PracticePost &post : posts.first(qMin<qsizetype>(limit, posts.size())))
        list.append(toJson(post));
    QJsonObject answer{{u"accountId"_s, member.accountId},
                       {u"url"_s, desk.network->url().toString()},
                       {u"usernames"_s, QJsonArray::fromStringList(desk.usernames)},
                       {u"posts"_s, list},
                       {u"hasMore"_s, posts.size() > limit}};
    if (const PracticeRenewal &renewal = desk.network->renewal(); renewal.atMs != 0)
        answer.insert("begunAnew"_L1, QJsonObject{{u"at"_s, QDateTime::fromMSecsSinceEpoch(renewal.atMs, Qt::UTC).toString(Qt::ISODateWithMs)}, {u"keptFile"_s, renewal.keptFile}});
    return jsonText(answer);
}

MethodResult runPracticeMedia(MethodContext &context, const Membership &member, const QJsonObject &args)
{
    const auto opened = openDesk(context, member);
    if (const auto *error = std::get_if<MethodError>(&opened))
        return *error;
    const Desk &desk = std::get<Desk>(opened);
    const auto file = desk.network->mediaOf(desk.usernames, args.value(u"mediaId"_s).toString().toLongLong());
    if (!file)
        return MethodError{u"notFound"_s, {}};
    return jsonText({{u"accountId"_s, member.accountId},
                     {u"mimeType"_s, file->mimeType},
                     {u"data"_s, QString::fromLatin1(file->content.toBase64())}});
}

MethodResult runPracticeFaults(MethodContext &context, const Membership &member, const QJsonObject &)
{
    const auto opened = openDesk(context, member);
    if (const auto *error = std::get_if<MethodError>(&opened))
        return *error;
    return faultsAnswer(member, std::get<Desk>(opened));
}

MethodResult runPracticeSetFault(MethodContext &context, const Membership &member, const QJsonObject &args)
{
    if (!mayUpset(member))
        return MethodError{u"forbidden"_s, {}};
    auto opened = openDesk(context, member);
    if (const auto *error = std::get_if<MethodError>(&opened))
        return *error;
    Desk &desk = std::get<Desk>(opened);
    const auto fault = practiceFaultFromName(args.value(u"fault"_s).toString());
    const QString username = args.value(u"username"_s).toString();
    if (!fault || !args.value(u"times"_s).isDouble())
        return MethodError{u"invalidArguments"_s, u"fault and times must be given"_s};
    if (!username.isEmpty() && !desk.usernames.contains(username))
        return MethodError{u"notFound"_s, {}};
    const int times = qBound(-1, args.value(u"times"_s).toInt(), kMaxTimes);
    const int amount = qBound(1, args.value(u"amount"_s).toInt(60), kMaxAmount);
    for (const QString &name : username.isEmpty() ? desk.usernames : QStringList{username})
        desk.network->faults().set(*fault, times, name, amount);
    const bool stopsAccounts = *fault == PracticeFault::ExpiredToken || *fault == PracticeFault::Suspended;
    if (times == 0 && stopsAccounts) {
        if (const auto failed = reconnect(context, member, desk))
            return *failed;
    }
    return faultsAnswer(member, desk);
}

MethodResult runPracticeClear(MethodContext &context, const Membership &member, const QJsonObject &)
{
    if (!mayUpset(member))
        return MethodError{u"forbidden"_s, {}};
    auto opened = openDesk(context, member);
    if (const auto *error = std::get_if<MethodError>(&opened))
        return *error;
    Desk &desk = std::get<Desk>(opened);
    for (const QString &name : desk.usernames)
        desk.network->faults().clear(name);
    if (const auto failed = reconnect(context, member, desk))
        return *failed;
    return faultsAnswer(member, desk);
}

} // namespace campanile::server
