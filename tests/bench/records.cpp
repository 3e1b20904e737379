// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/records.h"

#include "app/store/storecore.h"
#include "server/core/storage/recordtable.h"
#include "server/core/storage/workspacetx.h"
#include "tests/bench/benchkit.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace campanile::bench {

namespace {

constexpr int kAccounts = 7;
constexpr int kCommit = 500;
constexpr int kCommitsPerTransaction = 10;
constexpr qint64 kDayMs = 86'400'000;

const char16_t *const kPlatforms[] = {u"mastodon", u"bluesky", u"instagram", u"facebook", u"linkedin", u"twitter", u"threads"};
const char16_t *const kWords[] = {u"roast",  u"morning", u"harvest", u"filter", u"espresso", u"washed", u"cherry",
                                  u"origin", u"queue",   u"cup",     u"thanks", u"delivery", u"beans",  u"weekend"};

QString words(int seed, int count)
{
    QString text;
    for (int i = 0; i < count; ++i)
        text += (i > 0 ? u" "_s : QString()) + QString::fromUtf16(kWords[size_t(seed * 7 + i * 5 + (seed >> 3)) % std::size(kWords)]);
    return text;
}

/** Puts records into the workspace, kCommit to a commit, several commits to a transaction. */
class Seeder
{
public:
    Seeder(server::Storage &storage, QString accountId, qint64 nowMs)
        : m_storage(storage), m_accountId(std::move(accountId)), m_nowMs(nowMs)
    {
    }
    void put(std::string_view typeName, const QJsonObject &record)
    {
        const api::TypeInfo &type = *api::findType(typeName);
        if (!m_tx)
            m_tx = must(server::WorkspaceTx::open(m_storage, m_accountId, server::Access::Write), u"cannot write"_s);
        if (m_inCommit == 0)
            must(m_tx->beginCommit(), u"cannot write"_s);
        must(m_tx->put(type, *RecordId::parse(QStringView(record.value(u"id"_s).toString())), server::JsonObject::fromQt(record), m_nowMs), u"cannot write"_s);
        if (++m_inCommit == kCommit)
            endCommit();
    }
    void finish()
    {
        if (m_inCommit > 0)
            endCommit();
        if (m_tx)
            must(m_tx->commit(), u"cannot commit"_s);
        m_tx.reset();
        m_commits = 0;
    }

private:
    void endCommit()
    {
        must(m_tx->endCommit(), u"cannot write"_s);
        m_inCommit = 0;
        if (++m_commits == kCommitsPerTransaction)
            finish();
    }

    server::Storage &m_storage;
    QString m_accountId;
    qint64 m_nowMs;
    std::unique_ptr<server::WorkspaceTx> m_tx;
    int m_inCommit = 0;
    int m_commits = 0;
};

} // namespace

QList<server::Membership> OwnerDirectory::memberships(const QString &) const
{
    return {{accountId, u"Bench"_s, api::Role::Owner, false, 0}};
}

std::optional<server::Membership> OwnerDirectory::membership(const QString &userId, const QString &account) const
{
    return account == accountId ? std::optional(memberships(userId).first()) : std::nullopt;
}

RecordMaker::RecordMaker(qint64 nowMs) : m_nowMs(nowMs), m_clock(nowMs - 100 * kDayMs)
{
}

QString RecordMaker::newId(char letter)
{
    m_clock.advanceMs(1);
    return RecordId::create(letter, m_clock, m_rng).toString();
}

QJsonObject RecordMaker::base(char letter)
{
    const QString at = server::formatInstant(m_nowMs - kDayMs);
    return {{u"id"_s, newId(letter)}, {u"createdAt"_s, at}, {u"updatedAt"_s, at}};
}

QJsonObject RecordMaker::account(int number)
{
    QJsonObject record = base('s');
    m_accounts.append(record.value(u"id"_s).toString());
    record.insert(u"platform"_s, QString::fromUtf16(kPlatforms[size_t(number) % std::size(kPlatforms)]));
    record.insert(u"platformAccountId"_s, u"acct-%1"_s.arg(number));
    record.insert(u"displayName"_s, u"Roastery %1"_s.arg(number));
    record.insert(u"username"_s, u"roastery%1"_s.arg(number));
    record.insert(u"status"_s, u"connected"_s);
    return record;
}

QJsonObject RecordMaker::inboxItem(int number, int count)
{
    const qint64 received = m_nowMs - 80 * kDayMs + qint64(79.0 * double(kDayMs) * number / count);
    QJsonObject record = base('i');
    const int account = number % int(m_accounts.size());
    record.insert(u"type"_s, number % 5 == 0 ? u"mention"_s : u"comment"_s);
    record.insert(u"status"_s, number % 9 == 0 ? u"new"_s : u"resolved"_s);
    record.insert(u"platform"_s, QString::fromUtf16(kPlatforms[size_t(account) % std::size(kPlatforms)]));
    record.insert(u"accountId"_s, m_accounts.at(account));
    record.insert(u"platformItemId"_s, u"17890%1"_s.arg(number, 9, 10, QChar(u'0')));
    record.insert(u"content"_s, words(number, 10));
    record.insert(u"senderName"_s, u"Visitor %1"_s.arg(number % 90'001));
    record.insert(u"senderHandle"_s, u"visitor%1"_s.arg(number % 90'001));
    record.insert(u"receivedAt"_s, server::formatInstant(received));
    record.insert(u"priority"_s, number % 11 == 0 ? u"high"_s : u"medium"_s);
    return record;
}

QJsonObject RecordMaker::post(int number, int count)
{
    const qint64 first = m_nowMs - 212 * kDayMs;
    const qint64 at = first + qint64(424.0 * double(kDayMs) * number / count);
    QJsonObject record = base('p');
    record.insert(u"kind"_s, u"social"_s);
    record.insert(u"title"_s, words(number, 3));
    record.insert(u"body"_s, words(number + 1, 24));
    record.insert(u"status"_s, at < m_nowMs ? u"published"_s : u"draft"_s);
    record.insert(u"scheduledAt"_s, server::formatInstant(at));
    record.insert(u"timezone"_s, u"Europe/Berlin"_s);
    record.insert(u"tags"_s, QJsonObject{{words(number, 1), true}});
    m_lastPost = record.value(u"id"_s).toString();
    m_lastPostNumber = number;
    return record;
}

QJsonObject RecordMaker::targetOfLastPost()
{
    const int account = m_lastPostNumber % int(m_accounts.size());
    QJsonObject record = base('t');
    record.insert(u"postId"_s, m_lastPost);
    record.insert(u"accountId"_s, m_accounts.at(account));
    record.insert(u"platform"_s, QString::fromUtf16(kPlatforms[size_t(account) % std::size(kPlatforms)]));
    record.insert(u"status"_s, u"pending"_s);
    return record;
}

void seed(server::Storage &storage, const QString &accountId, const Amounts &amounts, qint64 nowMs)
{
    Seeder seeder(storage, accountId, nowMs);
    RecordMaker maker(nowMs);
    for (int i = 0; i < kAccounts; ++i)
        seeder.put("SocialAccount", maker.account(i));
    for (int i = 0; i < amounts.posts; ++i) {
        seeder.put("Post", maker.post(i, amounts.posts));
        seeder.put("PostTarget", maker.targetOfLastPost());
    }
    for (int i = 0; i < amounts.inboxItems; ++i)
        seeder.put("InboxItem", maker.inboxItem(i, amounts.inboxItems));
    seeder.finish();
}

void fillCache(server::Engine &engine, const QString &userId, const QString &accountId, const QString &path)
{
    const SystemClock clock;
    SystemRng rng;
    store::OpenOptions options;
    options.path = path;
    const auto cache = must(store::StoreCore::open(options, clock, rng), u"cannot open the cache"_s);
    QString state;
    for (const api::TypeInfo &type : api::types()) {
        const QString name = QString::fromUtf8(type.name.data(), qsizetype(type.name.size()));
        server::ApiRequest request;
        request.method = "GET";
        request.path = "/jmap/snapshot/" + accountId.toUtf8() + '/' + name.toUtf8();
        request.caller = {userId, u"bench"_s};
        const server::ApiResponse response = engine.handle(request);
        if (response.status != 200 || !response.stream)
            continue; // not a type of the wire
        QByteArray lines = response.stream();
        state = QJsonDocument::fromJson(lines.left(lines.indexOf('\n'))).object().value(u"state"_s).toString();
        must(cache->beginSnapshot(name, state), u"cannot fill the cache"_s);
        while (!lines.isEmpty()) {
            must(cache->importSnapshot(name, lines), u"cannot fill the cache"_s);
            lines = response.stream();
        }
        must(cache->finishSnapshot(name), u"cannot fill the cache"_s);
    }
    must(cache->setCursor(state), u"cannot fill the cache"_s);
    while (must(cache->indexSearchSlice(5'000), u"cannot index the cache"_s)) { }
    must(cache->checkpoint(), u"cannot write the cache"_s);
}

} // namespace campanile::bench
