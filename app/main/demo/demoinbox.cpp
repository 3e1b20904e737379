// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/demo/demoinbox.h"

#include "app/core/clock.h"
#include "app/core/rng.h"
#include "app/domain/networks.h"
#include "app/domain/replywindow.h"
#include "server/core/engine.h"
#include "server/core/inbox/inboxrecords.h"
#include "server/core/inbox/replywindowstep.h"
#include "server/core/inbox/scoring.h"
#include "server/core/inbox/slakeeper.h"
#include "server/core/practice/crowdtexts.h"
#include "server/core/practice/practiceserver.h"
#include "server/core/publish/publishjournal.h"

#include <QJsonArray>

#include <algorithm>

namespace campanile::demo {

using namespace Qt::StringLiterals;
using server::CrowdMood;
using server::CrowdPerson;
using server::RemoteInboxItem;
using server::SystemRecords;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
constexpr int kDaysBack = 49;
constexpr int kWordsPerCommit = 80;

/** What became of what somebody wrote. */
enum class Fate { New, Read, Answered, Resolved, Spam };

/** One thing that is said, by a person or by the roastery. */
struct Said {
    server::PracticeWord word;
    RemoteInboxItem::Kind kind = RemoteInboxItem::Kind::Comment;
    const DemoLivePost *post = nullptr;
    const CrowdPerson *person = nullptr;
    bool isOwn = false;
    qsizetype talk = -1;      ///< index of the first word of a conversation
    qsizetype question = -1;  ///< index of what an answer of ours answers
    int stars = 0;
    Fate fate = Fate::New;
    CrowdMood mood = CrowdMood::Chat;
};

class Talker
{
public:
    Talker(server::Engine &engine, server::PracticeServer &network, const DemoInboxPlan &plan, const Clock &clock, Rng &rng,
           const std::atomic_bool &cancelled)
        : m_engine(engine), m_network(network), m_plan(plan), m_clock(clock), m_rng(rng), m_cancelled(cancelled)
    {
    }

    Result<void> run();

private:
    [[nodiscard]] Fate fateOf(qint64 ageMs, CrowdMood mood);
    void think(int number);
    void addTalk(Said first);
    void addAnswer(qsizetype question);
    void sortByTime();
    [[nodiscard]] Result<void> write(qsizetype from, qsizetype to);
    [[nodiscard]] Result<void> settle(SystemRecords &records, const Said &said, const QString &remoteId);
    [[nodiscard]] RemoteInboxItem remoteOf(qsizetype index) const;
    [[nodiscard]] Result<void> addRules(SystemRecords &records) const;
    [[nodiscard]] bool chance(int ofHundred) { return int(m_rng.below(100)) < ofHundred; }

    server::Engine &m_engine;
    server::PracticeServer &m_network;
    const DemoInboxPlan &m_plan;
    const Clock &m_clock;
    Rng &m_rng;
    const std::atomic_bool &m_cancelled;
    QList<Said> m_said;
    QList<qint64> m_ids;
    QHash<QString, qint64> m_people;
    QHash<QString, QJsonObject> m_accounts; ///< SocialAccount by wire id
};

Fate Talker::fateOf(qint64 ageMs, CrowdMood mood)
{
    if (mood == CrowdMood::Spam)
        return ageMs > kDay ? Fate::Spam : Fate::New;
    const int draw = int(m_rng.below(100));
    if (ageMs > 4 * kDay)
        return mood == CrowdMood::Chat || mood == CrowdMood::Praise ? (draw < 45 ? Fate::Answered : Fate::Resolved) : (draw < 85 ? Fate::Answered : Fate::Resolved);
    if (ageMs > kDay)
        return draw < 72 ? Fate::Answered : draw < 92 ? Fate::Resolved : draw < 97 ? Fate::Read : Fate::New;
    return draw < 20 ? Fate::Answered : draw < 35 ? Fate::Read : Fate::New;
}

void Talker::think(int number)
{
    const auto &people = server::crowdPeople();
    Said said;
    said.person = &people.at(qsizetype(m_rng.below(std::uint64_t(people.size()))));
    said.mood = server::moodOf(*said.person, m_rng);
    // More of it lately than long ago: the square thins out the past.
    const double part = m_rng.uniform();
    const qint64 age = qint64(part * part * kDaysBack * kDay) + kMinute * 3;
    said.word.createdMs = m_plan.nowMs - age;
    // A comment belongs to a post that was there already, rather a young one.
    const auto later = std::lower_bound(m_plan.posts.begin(), m_plan.posts.end(), said.word.createdMs - 5 * kMinute,
                                        [](const DemoLivePost &post, qint64 at) { return post.createdMs < at; });
    const qsizetype before = qsizetype(later - m_plan.posts.begin());
    if (before == 0)
        return;
    said.post = &m_plan.posts.at(qMax<qsizetype>(0, before - 1 - qsizetype(m_rng.below(std::uint64_t(qMin<qsizetype>(before, 24))))));
    said.word.from = said.person->username;
    said.word.to = said.post->username;
    said.word.language = said.person->language;
    said.fate = fateOf(age, said.mood);
    const int way = number % 20;
    const auto platform = domain::platformFromKey(m_accounts.value(said.post->accountId).value("platform"_L1).toString());
    // People write in private where programs may read that; elsewhere they name us.
    if (way < 4 && platform && domain::replyWay(domain::NetworkCatalogue::builtIn().network(*platform), u"dm"_s, true).isPossible)
        return addTalk(said);
    if (number % 75 == 74) {
        said.kind = RemoteInboxItem::Kind::Review;
        said.stars = said.mood == CrowdMood::Complaint ? 1 + int(m_rng.below(3)) : 4 + int(m_rng.below(2));
        said.word.text = server::crowdReview(said.stars, said.person->language, m_rng);
    } else {
        said.kind = way < 7 ? RemoteInboxItem::Kind::Mention : RemoteInboxItem::Kind::Comment;
        said.word.text = server::crowdText(said.mood, said.person->language, false, m_rng);
    }
    if (said.kind == RemoteInboxItem::Kind::Comment)
        said.word.inReplyTo = said.post->statusId;
    else
        said.word.text = u"@%1 %2"_s.arg(said.word.to, said.word.text);
    m_said.append(said);
    if (said.fate == Fate::Answered)
        addAnswer(m_said.size() - 1);
}

void Talker::addAnswer(qsizetype question)
{
    Said answer = m_said.at(question);
    answer.isOwn = true;
    answer.question = question;
    answer.kind = answer.kind == RemoteInboxItem::Kind::DirectMessage ? answer.kind : RemoteInboxItem::Kind::Comment;
    answer.word.from = m_said.at(question).word.to;
    answer.word.to = m_said.at(question).word.from;
    answer.word.inReplyTo = 0;
    answer.word.inReplyToWord = question;
    answer.word.text = u"@%1 %2"_s.arg(answer.word.to, server::shopAnswer(answer.mood, answer.person->language, m_rng));
    const qint64 room = qMax<qint64>(kMinute, qMin<qint64>(9 * kHour, (m_plan.nowMs - answer.word.createdMs) / 2));
    answer.word.createdMs += kMinute + qint64(m_rng.below(std::uint64_t(room)));
    m_said.append(answer);
}

void Talker::addTalk(Said first)
{
    first.kind = RemoteInboxItem::Kind::DirectMessage;
    first.word.isDirect = true;
    first.word.text = u"@%1 %2"_s.arg(first.word.to, server::crowdText(first.mood, first.person->language, true, m_rng));
    first.talk = m_said.size();
    m_said.append(first);
    if (first.fate != Fate::Answered)
        return;
    addAnswer(first.talk);
    m_said.last().talk = first.talk;
    // Some come back once more, and then it is our turn again.
    if (!chance(45))
        return;
    const Said answer = m_said.last();
    Said back = first;
    back.word.inReplyToWord = m_said.size() - 1;
    back.word.text = u"@%1 %2"_s.arg(first.word.to, server::crowdThanks(first.mood, first.person->language, m_rng));
    back.word.createdMs = answer.word.createdMs + 2 * kMinute + qint64(m_rng.below(std::uint64_t(3 * kHour)));
    back.fate = m_plan.nowMs - back.word.createdMs > 2 * kDay ? Fate::Resolved : Fate::New;
    back.talk = first.talk;
    if (back.word.createdMs < m_plan.nowMs)
        m_said.append(back);
}

void Talker::sortByTime()
{
    QList<qsizetype> order(m_said.size());
    for (qsizetype i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(), [this](qsizetype a, qsizetype b) { return m_said.at(a).word.createdMs < m_said.at(b).word.createdMs; });
    QList<qsizetype> place(m_said.size());
    for (qsizetype i = 0; i < order.size(); ++i)
        place[order.at(i)] = i;
    QList<Said> sorted;
    for (const qsizetype i : std::as_const(order)) {
        Said said = m_said.at(i);
        for (qsizetype *index : {&said.talk, &said.question, &said.word.inReplyToWord})
            *index = *index < 0 ? -1 : place.at(*index);
        sorted.append(said);
    }
    m_said = sorted;
}

RemoteInboxItem Talker::remoteOf(qsizetype index) const
{
    const Said &said = m_said.at(index);
    RemoteInboxItem item;
    item.kind = said.kind;
    item.id = QString::number(m_ids.at(index));
    item.isOwn = said.isOwn;
    item.authorHandle = said.word.from;
    item.authorName = said.person->displayName;
    item.authorId = said.isOwn ? QString() : QString::number(m_people.value(said.word.from));
    item.authorFollowers = said.person->followers;
    item.text = said.word.text;
    item.language = said.word.language;
    item.createdAtMs = said.word.createdMs;
    item.rating = said.stars;
    item.url = m_network.url().toString() + u"/@%1/%2"_s.arg(said.word.from, item.id);
    const bool isDirect = said.kind == RemoteInboxItem::Kind::DirectMessage;
    item.data = {{u"visibility"_s, isDirect ? u"direct"_s : u"public"_s}};
    if (isDirect) {
        item.threadId = u"c%1"_s.arg(m_ids.at(said.talk));
        item.data.insert("people"_L1, QJsonArray{said.person->username});
    }
    if (said.question >= 0)
        item.parentId = QString::number(m_ids.at(said.question));
    else if (said.word.inReplyTo != 0)
        item.parentId = item.postId = QString::number(said.word.inReplyTo);
    return item;
}

Result<void> Talker::settle(SystemRecords &records, const Said &said, const QString &remoteId)
{
    using Op = server::SystemCondition::Op;
    const auto found = records.query(u"InboxItem"_s, {{u"accountId"_s, Op::Equal, said.post->accountId}, {u"platformItemId"_s, Op::Equal, remoteId}}, 1);
    if (!found)
        return found.error();
    if (found->isEmpty())
        return {};
    const QString id = found->first().value("id"_L1).toString();
    const QString soon = server::wireTime(qMin(m_plan.nowMs, said.word.createdMs + 20 * kMinute));
    QJsonObject patch;
    const bool isOpen = said.fate == Fate::New || said.fate == Fate::Read;
    if (said.fate != Fate::New)
        patch.insert("readAt"_L1, soon);
    if (said.fate == Fate::Read)
        patch.insert("status"_L1, u"open"_s);
    if (said.fate == Fate::Spam)
        patch.insert("status"_L1, u"spam"_s);
    if (said.fate == Fate::Resolved) {
        patch.insert("status"_L1, u"resolved"_s);
        patch.insert("resolvedAt"_L1, soon);
    }
    if ((isOpen && m_rng.below(3) == 0) || said.mood == CrowdMood::Lead)
        patch.insert("assignedToId"_L1, m_plan.ownerId);
    if (said.mood == CrowdMood::Lead)
        patch.insert("tags"_L1, QJsonObject{{u"wholesale"_s, true}});
    else if (said.mood == CrowdMood::Complaint && said.word.text.contains(u"subscription"_s))
        patch.insert("tags"_L1, QJsonObject{{u"subscription"_s, true}});
    return patch.isEmpty() ? Result<void>() : records.patch(u"InboxItem"_s, id, patch);
}

Result<void> Talker::write(qsizetype from, qsizetype to)
{
    const auto commit = m_engine.write(m_plan.workspaceId, [&](SystemRecords &records) -> Result<void> {
        const domain::NetworkCatalogue &networks = domain::NetworkCatalogue::builtIn();
        const QList<server::InboxStep> done{server::replyWindowStep(networks), server::scoringStep()};
        // The clock of an answer runs for what still waits for one; the past was answered in its time.
        const QList<server::InboxStep> waiting = done + QList<server::InboxStep>{server::slaStep()};
        for (qsizetype i = from; i < to; ++i) {
            const Said &said = m_said.at(i);
            const RemoteInboxItem remote = remoteOf(i);
            const bool waits = !said.isOwn && (said.fate == Fate::New || said.fate == Fate::Read);
            server::InboxWriter writer(records, waits ? waiting : done, {m_accounts.value(said.post->accountId), RemoteInboxItem::Kind::Mention, 0}, m_clock, m_rng);
            if (const auto taken = writer.take(remote); !taken)
                return taken.error();
            if (said.isOwn)
                continue;
            const QString item = remote.threadId.isEmpty() ? remote.id : remote.threadId;
            if (const auto settled = settle(records, said, item); !settled)
                return settled;
        }
        return {};
    });
    return commit ? Result<void>() : Result<void>(commit.error());
}

Result<void> Talker::addRules(SystemRecords &records) const
{
    const auto day = QJsonArray{QJsonValue(QJsonArray{u"08:00"_s, u"18:00"_s})};
    const QJsonObject week{{u"mon"_s, day}, {u"tue"_s, day}, {u"wed"_s, day}, {u"thu"_s, day}, {u"fri"_s, day}, {u"sat"_s, QJsonArray{QJsonValue(QJsonArray{u"10:00"_s, u"16:00"_s})}}};
    const std::pair<QString, QJsonObject> rules[] = {
        {u"SavedReply"_s, {{u"name"_s, u"Thank you"_s}, {u"intent"_s, u"praise"_s}, {u"language"_s, u"en"_s}, {u"content"_s, u"Thank you {{sender.name}}, you just made our morning. ☕"_s}}},
        {u"SavedReply"_s, {{u"name"_s, u"Damaged delivery"_s}, {u"intent"_s, u"complaint"_s}, {u"language"_s, u"en"_s},
                           {u"content"_s, u"Hi {{sender.name}}, that must not happen and we are sorry. Could you send us your order number in a message? A new bag goes out today."_s}}},
        {u"SavedReply"_s, {{u"name"_s, u"Skadet pakke"_s}, {u"intent"_s, u"complaint"_s}, {u"language"_s, u"nb"_s},
                           {u"content"_s, u"Hei {{sender.name}}, beklager dette! Send oss ordrenummeret på melding, så sender vi en ny pose i dag."_s}}},
        {u"SavedReply"_s, {{u"name"_s, u"Shipping"_s}, {u"intent"_s, u"question"_s}, {u"language"_s, u"en"_s},
                           {u"content"_s, u"We do! Orders before noon leave the same day, and most of Europe has them within two to four working days."_s}}},
        {u"SavedReply"_s, {{u"name"_s, u"Wholesale"_s}, {u"intent"_s, u"lead"_s}, {u"language"_s, u"en"_s},
                           {u"content"_s, u"That sounds lovely. Write to wholesale@halden.example with your rough amounts, and Ingrid sends you an offer."_s}}},
        {u"SlaPolicy"_s, {{u"name"_s, u"Complaints first"_s}, {u"priority"_s, u"urgent"_s}, {u"firstResponseMinutes"_s, 60}, {u"warnBeforeMinutes"_s, 15},
                          {u"businessHours"_s, week}, {u"timeZone"_s, u"Europe/Oslo"_s}, {u"rank"_s, u"H"_s}}},
        {u"SlaPolicy"_s, {{u"name"_s, u"Everybody within a working day"_s}, {u"firstResponseMinutes"_s, 600}, {u"warnBeforeMinutes"_s, 60}, {u"businessHours"_s, week},
                          {u"timeZone"_s, u"Europe/Oslo"_s}, {u"rank"_s, u"P"_s}}},
        {u"InboxRoutingRule"_s, {{u"name"_s, u"Wholesale"_s}, {u"rank"_s, u"H"_s}, {u"conditions"_s, QJsonObject{{u"intents"_s, QJsonArray{u"lead"_s}}}},
                                 {u"actions"_s, QJsonObject{{u"addTags"_s, QJsonArray{u"wholesale"_s}}, {u"priority"_s, u"high"_s}, {u"assignToIds"_s, QJsonArray{m_plan.ownerId}}}}}},
        {u"InboxRoutingRule"_s, {{u"name"_s, u"Subscriptions"_s}, {u"rank"_s, u"L"_s},
                                 {u"conditions"_s, QJsonObject{{u"keywords"_s, QJsonArray{u"subscription*"_s, u"abonnement*"_s, u"charged"_s}}}},
                                 {u"actions"_s, QJsonObject{{u"addTags"_s, QJsonArray{u"subscription"_s}}}}}},
        {u"InboxRoutingRule"_s, {{u"name"_s, u"People with an audience"_s}, {u"rank"_s, u"P"_s}, {u"conditions"_s, QJsonObject{{u"minFollowers"_s, 10'000}}},
                                 {u"actions"_s, QJsonObject{{u"isVip"_s, true}}}}},
    };
    for (const auto &[type, record] : rules) {
        if (const auto made = records.create(type, record); !made)
            return made.error();
    }
    return {};
}

Result<void> Talker::run()
{
    if (const auto added = m_network.addPeople(server::practicePeople()); !added)
        return added;
    for (const CrowdPerson &person : server::crowdPeople())
        m_people.insert(person.username, m_network.accountId(person.username));
    const auto begun = m_engine.write(m_plan.workspaceId, [&](SystemRecords &records) -> Result<void> {
        const auto accounts = records.query(u"SocialAccount"_s, {}, 1'000);
        if (!accounts)
            return accounts.error();
        for (const QJsonObject &account : *accounts)
            m_accounts.insert(account.value("id"_L1).toString(), account);
        return addRules(records);
    });
    if (!begun)
        return begun.error();
    if (m_plan.posts.isEmpty())
        return {};
    for (int number = 0; number < m_plan.items; ++number)
        think(number);
    sortByTime();
    QList<server::PracticeWord> words;
    for (const Said &said : std::as_const(m_said))
        words.append(said.word);
    const auto ids = m_network.addWords(words);
    if (!ids)
        return ids.error();
    m_ids = *ids;
    for (qsizetype from = 0; from < m_said.size(); from += kWordsPerCommit) {
        if (m_cancelled)
            return makeError(ErrorKind::Cancelled, u"demo.cancelled"_s);
        if (const auto written = write(from, std::min<qsizetype>(from + kWordsPerCommit, m_said.size())); !written)
            return written;
    }
    return {};
}

} // namespace

Result<void> addInbox(server::Engine &engine, server::PracticeServer &network, const DemoInboxPlan &plan, const Clock &clock, Rng &rng,
                      const std::atomic_bool &cancelled)
{
    return Talker(engine, network, plan, clock, rng, cancelled).run();
}

} // namespace campanile::demo
