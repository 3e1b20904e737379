// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/main/demo/demoworkspace.h"

#include "app/core/clock.h"
#include "app/core/recordid.h"
#include "app/main/demo/demoaccounts.h"
#include "app/main/demo/democrisis.h"
#include "app/main/demo/demoimages.h"
#include "app/main/demo/demoinbox.h"
#include "app/main/demo/demotexts.h"
#include "server/core/engine.h"
#include "server/core/practice/practiceserver.h"
#include "server/core/publish/publishjob.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTimeZone>

#include <algorithm>

namespace campanile::demo {

using namespace Qt::StringLiterals;
using server::SystemRecords;

namespace {

constexpr int kMonthsBack = 14;
constexpr int kDaysAhead = 35;
constexpr int kPostsPerCommit = 50;
constexpr char kZone[] = "Europe/Oslo";

struct CampaignPlan {
    const char16_t *name;
    const char16_t *type;
    int fromDay; ///< relative to today
    int toDay;
    Theme theme;
};

constexpr CampaignPlan kCampaigns[] = {
    {u"Spring filter", u"product_launch", -290, -215, Theme::Origin},
    {u"Open roastery", u"brand_awareness", -180, -140, Theme::Event},
    {u"Iced summer", u"product_launch", -150, -75, Theme::Recipe},
    {u"Harvest letters", u"brand_awareness", -70, 20, Theme::Farm},
    {u"Winter gifts", u"product_launch", -20, 33, Theme::Offer},
    {u"Subscription drive", u"lead_generation", -8, 30, Theme::Subscription},
};

QString wire(const QDateTime &at)
{
    return at.toUTC().toString(Qt::ISODateWithMs);
}

/** Everything one run needs; the functions below fill it in order. */
class Builder
{
public:
    Builder(server::Engine &engine, server::PracticeServer &network, const DemoOptions &options, const std::function<void(int, int)> &progress,
            const std::atomic_bool &cancelled)
        : m_engine(engine), m_network(network), m_options(options), m_progress(progress), m_cancelled(cancelled), m_rng(options.seed),
          m_clock(QDateTime(options.today, QTime(9, 0), Qt::UTC).toMSecsSinceEpoch()), m_zone(QByteArray(kZone))
    {
    }

    Result<DemoResult> run();

private:
    struct Picture {
        QString assetId;
        server::PracticeMedia media; ///< as the practice network shows it
    };
    struct NewPost;

    [[nodiscard]] RecordId newId(char letter) { return RecordId::create(letter, m_clock, m_rng); }
    [[nodiscard]] Result<void> step(int count = 1);
    [[nodiscard]] Result<void> addPeopleAndAccounts();
    [[nodiscard]] Result<void> addCampaigns();
    [[nodiscard]] Result<void> addImages();
    [[nodiscard]] Result<void> addPosts();
    [[nodiscard]] Result<void> addIdeasAndSeries();
    [[nodiscard]] Result<void> addPeoplesWords();
    [[nodiscard]] Result<void> addPost(SystemRecords &records, int number, const QDateTime &at);
    void addTargets(NewPost &news, const QString &post, const QDateTime &at, const QString &postStatus);
    [[nodiscard]] Result<void> addMedia(SystemRecords &records, const QString &post, Theme theme, QList<server::PracticeMedia> &shown);
    /** Puts what was published on the practice network and writes the targets with their links. */
    [[nodiscard]] Result<void> goLive(SystemRecords &records);
    [[nodiscard]] QString statusFor(const QDateTime &at, int number);
    [[nodiscard]] QList<QDateTime> slots();

    server::Engine &m_engine;
    server::PracticeServer &m_network;
    const DemoOptions &m_options;
    const std::function<void(int, int)> &m_progress;
    const std::atomic_bool &m_cancelled;
    SeededRng m_rng;
    ManualClock m_clock;
    QTimeZone m_zone;
    DemoResult m_result;
    QStringList m_campaignIds;
    QHash<int, QList<Picture>> m_assets; ///< by theme
    /** Targets of the commit under way; those of the past wait for the page of their post. */
    struct NewTarget {
        QJsonObject record;
        QString username;
        bool isLive = false;
    };
    struct NewPost {
        server::PracticePast past; ///< without a username
        QList<NewTarget> targets;
    };
    QList<NewPost> m_news;
    QList<DemoLivePost> m_live;
    int m_done = 0;
};

Result<void> Builder::step(int count)
{
    if (m_cancelled)
        return makeError(ErrorKind::Cancelled, u"demo.cancelled"_s);
    m_done += count;
    if (m_progress)
        m_progress(m_done, m_options.posts + m_options.images);
    return {};
}

Result<DemoResult> Builder::run()
{
    server::NewWorkspace workspace;
    workspace.name = u"Halden Coffee Roasters"_s;
    workspace.timezone = QString::fromLatin1(kZone);
    workspace.ownerId = m_options.ownerId;
    workspace.properties = {{u"slug"_s, u"halden"_s}, {u"description"_s, u"A small coffee roastery, to try things with"_s}};
    const auto created = m_engine.createWorkspace(workspace);
    if (!created)
        return created.error();
    m_result.workspaceId = *created;
    m_result.name = workspace.name;

    using Part = Result<void> (Builder::*)();
    for (const Part part : {&Builder::addPeopleAndAccounts, &Builder::addCampaigns, &Builder::addImages, &Builder::addPosts,
                            &Builder::addIdeasAndSeries, &Builder::addPeoplesWords}) {
        if (const auto ok = (this->*part)(); !ok)
            return ok.error();
    }
    return m_result;
}

Result<void> Builder::addPeopleAndAccounts()
{
    const AccountsWish wish{m_result.workspaceId, m_options.ownerId, wire(QDateTime(m_options.today.addMonths(-kMonthsBack), QTime(8, 30), m_zone)),
                            m_options.nowMs != 0 ? m_options.nowMs : m_clock.nowMs()};
    const auto accounts = addAccounts(m_engine, m_network, wish, m_clock, m_rng);
    if (!accounts)
        return accounts.error();
    m_result.accounts = *accounts;
    return {};
}

Result<void> Builder::addCampaigns()
{
    const auto commit = m_engine.write(m_result.workspaceId, [this](SystemRecords &records) -> Result<void> {
        for (const CampaignPlan &plan : kCampaigns) {
            const QString id = newId('c').toString();
            const bool over = plan.toDay < 0;
            const QJsonObject campaign{
                {u"id"_s, id},
                {u"name"_s, QString::fromUtf16(plan.name)},
                {u"type"_s, QString::fromUtf16(plan.type)},
                {u"status"_s, over ? u"completed"_s : u"active"_s},
                {u"startDate"_s, wire(QDateTime(m_options.today.addDays(plan.fromDay), QTime(0, 0), m_zone))},
                {u"endDate"_s, wire(QDateTime(m_options.today.addDays(plan.toDay), QTime(23, 59), m_zone))},
                {u"currency"_s, u"NOK"_s},
                {u"utmParams"_s, QJsonObject{{u"campaign"_s, QString::fromUtf16(plan.name).toLower().replace(u' ', u'-')}}},
            };
            if (const auto made = records.create(u"Campaign"_s, campaign); !made)
                return made.error();
            m_campaignIds.append(id);
        }
        const QJsonObject templates[] = {
            {{u"name"_s, u"New coffee"_s}, {u"templateType"_s, u"post"_s},
             {u"content"_s, u"{{coffee}} is on the shelf. {{process}}, from {{region}}, with {{notes}}. {{link}}"_s}},
            {{u"name"_s, u"Event reminder"_s}, {u"templateType"_s, u"post"_s},
             {u"content"_s, u"Tomorrow at {{time}}: {{event}} at {{place}}. A few seats are left."_s}},
            {{u"name"_s, u"Opening hours"_s}, {u"templateType"_s, u"post"_s},
             {u"content"_s, u"Our hours for {{days}}: {{hours}}. The door is open a little earlier if you knock."_s}},
        };
        for (const QJsonObject &item : templates) {
            if (const auto made = records.create(u"ContentTemplate"_s, item); !made)
                return made.error();
        }
        return {};
    });
    return commit ? Result<void>() : Result<void>(commit.error());
}

Result<void> Builder::addImages()
{
    for (int number = 0; number < m_options.images; ++number) {
        const Theme theme = Theme(number % kThemeCount);
        const DemoImage image = drawImage(theme, number);
        const auto blob = m_engine.putBlob(m_result.workspaceId, image.jpeg, u"image/jpeg"_s, m_options.ownerId);
        if (!blob)
            return blob.error();
        const QString alt = makeText(theme, m_rng).altText;
        const QString id = newId('a').toString();
        const QJsonObject asset{{u"id"_s, id},
                                {u"fileName"_s, u"halden-%1.jpg"_s.arg(number + 1, 3, 10, QChar(u'0'))},
                                {u"name"_s, alt},
                                {u"kind"_s, u"image"_s},
                                {u"mimeType"_s, u"image/jpeg"_s},
                                {u"sizeBytes"_s, image.jpeg.size()},
                                {u"width"_s, image.size.width()},
                                {u"height"_s, image.size.height()},
                                {u"altText"_s, alt},
                                {u"blobId"_s, *blob}};
        const auto commit = m_engine.write(m_result.workspaceId, [&](SystemRecords &records) -> Result<void> {
            const auto made = records.create(u"Asset"_s, asset);
            return made ? Result<void>() : Result<void>(made.error());
        });
        if (!commit)
            return commit.error();
        const auto path = m_engine.blobPath(m_result.workspaceId, *blob);
        if (!path)
            return path.error();
        // The network shows the picture from where it lies: thousands of copies would only make the start slow.
        server::PracticeMedia media;
        media.mimeType = u"image/jpeg"_s;
        media.description = alt;
        media.filePath = *path;
        m_assets[int(theme)].append({id, media});
        if (const auto ok = step(); !ok)
            return ok;
    }
    return {};
}

/** Times a small team posts at: working days at breakfast, lunch and after work, fewer at weekends; past and ahead. */
QList<QDateTime> Builder::slots()
{
    static const QTime times[] = {QTime(7, 30), QTime(8, 15), QTime(12, 5), QTime(16, 45), QTime(18, 30)};
    const QDate first = m_options.today.addMonths(-kMonthsBack);
    const int days = int(first.daysTo(m_options.today)) + kDaysAhead;
    QList<QDateTime> all;
    for (int number = 0; number < m_options.posts; ++number) {
        // A little more than one post every working day, spread over the whole time, thinning out far ahead.
        const int day = int((qint64(number) * days) / m_options.posts);
        QDate date = first.addDays(day);
        if (date.dayOfWeek() == 7 && m_rng.below(3) != 0)
            date = date.addDays(1);
        const QTime time = times[m_rng.below(std::size(times))].addSecs(60 * int(m_rng.below(4)) * 5);
        all.append(QDateTime(date, time, m_zone));
    }
    std::sort(all.begin(), all.end());
    return all;
}

Result<void> Builder::addPosts()
{
    const QList<QDateTime> times = slots();
    for (qsizetype from = 0; from < times.size(); from += kPostsPerCommit) {
        const qsizetype to = std::min(from + kPostsPerCommit, times.size());
        const auto commit = m_engine.write(m_result.workspaceId, [&](SystemRecords &records) -> Result<void> {
            for (qsizetype i = from; i < to; ++i) {
                if (const auto ok = addPost(records, int(i), times.at(i)); !ok)
                    return ok;
            }
            return goLive(records);
        });
        if (!commit)
            return commit.error();
        if (const auto ok = step(int(to - from)); !ok)
            return ok;
    }
    return {};
}

QString Builder::statusFor(const QDateTime &at, int number)
{
    // What was due just now is left to the publisher; what was due earlier today would be missed by it, so it went out already.
    const QDateTime now = m_options.nowMs != 0 ? QDateTime::fromMSecsSinceEpoch(m_options.nowMs, m_zone).addSecs(-120)
                                               : QDateTime(m_options.today, QTime(9, 0), m_zone);
    if (at < now)
        return number % 61 == 17 ? u"failed"_s : number % 47 == 11 ? u"partially_published"_s : u"published"_s;
    // What is near is decided; what is far is still being written.
    const qint64 days = now.daysTo(at);
    const std::uint64_t draw = m_rng.below(10);
    if (days < 10)
        return draw < 7 ? u"scheduled"_s : draw < 9 ? u"draft"_s : u"pending_approval"_s;
    return draw < 4 ? u"scheduled"_s : u"draft"_s;
}

Result<void> Builder::addPost(SystemRecords &records, int number, const QDateTime &at)
{
    Theme theme = Theme(m_rng.below(kThemeCount));
    QString campaign;
    const qint64 day = m_options.today.daysTo(at.date());
    for (int c = 0; c < int(std::size(kCampaigns)); ++c) {
        if (day >= kCampaigns[c].fromDay && day <= kCampaigns[c].toDay && m_rng.below(5) < 2) {
            theme = kCampaigns[c].theme;
            campaign = m_campaignIds.at(c);
            break;
        }
    }
    const DemoText text = makeText(theme, m_rng);
    const QString status = statusFor(at, number);
    const QString id = newId('p').toString();

    QJsonObject labels;
    for (const QString &label : text.labels)
        labels.insert(label, true);
    QJsonObject post{{u"id"_s, id},
                     {u"title"_s, text.title},
                     {u"body"_s, text.body},
                     {u"status"_s, status},
                     {u"scheduledAt"_s, wire(at)},
                     {u"timezone"_s, QString::fromLatin1(kZone)},
                     {u"tags"_s, labels}};
    if (!text.parts.isEmpty())
        post.insert(u"threadParts"_s, QJsonArray::fromStringList(text.parts));
    if (!text.firstComment.isEmpty())
        post.insert(u"firstComment"_s, text.firstComment);
    if (!campaign.isEmpty())
        post.insert(u"campaignId"_s, campaign);
    if (status == u"published" || status == u"partially_published")
        post.insert(u"publishedAt"_s, wire(at.addSecs(20 + qint64(m_rng.below(60)))));
    if (status == u"failed")
        post.insert(u"errorMessage"_s, server::publishMessage(u"publish.mediaFailed"_s));
    if (const auto made = records.create(u"Post"_s, post); !made)
        return made.error();
    NewPost news;
    news.past.texts = QStringList{text.body} + text.parts;
    news.past.comment = text.firstComment;
    news.past.createdMs = at.toMSecsSinceEpoch();
    addTargets(news, id, at, status);
    if (m_rng.below(10) < 8) {
        if (const auto ok = addMedia(records, id, theme, news.past.media); !ok)
            return ok;
    }
    m_news.append(news);
    return {};
}

void Builder::addTargets(NewPost &news, const QString &post, const QDateTime &at, const QString &postStatus)
{
    QList<int> chosen;
    for (int a = 0; a < int(accountPlans().size()); ++a) {
        if (m_rng.below(100) < std::uint64_t(accountPlans()[size_t(a)].share))
            chosen.append(a);
    }
    if (chosen.isEmpty())
        chosen.append(0);
    for (qsizetype i = 0; i < chosen.size(); ++i) {
        const AccountPlan &plan = accountPlans()[size_t(chosen.at(i))];
        const bool fails = postStatus == u"failed" || (postStatus == u"partially_published" && i + 1 == chosen.size());
        QJsonObject target{{u"id"_s, newId('t').toString()},
                           {u"postId"_s, post},
                           {u"accountId"_s, m_result.accounts.at(chosen.at(i)).accountId},
                           {u"platform"_s, QString::fromUtf16(plan.platform)}};
        if (fails) {
            target.insert(u"status"_s, u"failed"_s);
            target.insert(u"errorCode"_s, u"publish.mediaFailed"_s);
            target.insert(u"errorMessage"_s, server::publishMessage(u"publish.mediaFailed"_s));
        } else if (postStatus == u"published" || postStatus == u"partially_published") {
            target.insert(u"status"_s, u"published"_s);
            target.insert(u"publishedAt"_s, wire(at.addSecs(15 + qint64(m_rng.below(40)))));
        }
        const bool isLive = target.value(u"status"_s).toString() == u"published";
        news.targets.append({target, m_result.accounts.at(chosen.at(i)).login.username, isLive});
    }
}

Result<void> Builder::goLive(SystemRecords &records)
{
    QList<server::PracticePast> past;
    for (const NewPost &news : std::as_const(m_news)) {
        for (const NewTarget &target : news.targets) {
            if (!target.isLive)
                continue;
            past.append(news.past);
            past.last().username = target.username;
        }
    }
    const auto pages = m_network.addPast(past);
    if (!pages)
        return pages.error();
    qsizetype next = 0;
    for (NewPost &news : m_news) {
        for (NewTarget &target : news.targets) {
            if (target.isLive) {
                const server::PracticePost &page = pages->at(next++);
                target.record.insert(u"permalink"_s, page.url);
                target.record.insert(u"platformPostId"_s, QString::number(page.status.id));
                m_live.append({target.record.value(u"accountId"_s).toString(), target.username, page.status.id, page.status.createdMs});
            }
            if (const auto made = records.create(u"PostTarget"_s, target.record); !made)
                return made.error();
        }
    }
    m_news.clear();
    return {};
}

Result<void> Builder::addMedia(SystemRecords &records, const QString &post, Theme theme, QList<server::PracticeMedia> &shown)
{
    const QList<Picture> pictures = m_assets.value(int(theme));
    if (pictures.isEmpty())
        return {};
    const int count = m_rng.below(6) == 0 ? 2 + int(m_rng.below(2)) : 1;
    const qsizetype first = qsizetype(m_rng.below(std::uint64_t(pictures.size())));
    for (int i = 0; i < std::min<int>(count, int(pictures.size())); ++i) {
        const Picture &picture = pictures.at((first + i) % pictures.size());
        shown.append(picture.media);
        const QJsonObject use{{u"id"_s, newId('q').toString()},
                              {u"postId"_s, post},
                              {u"assetId"_s, picture.assetId},
                              {u"rank"_s, QString(QChar(u'b' + i))},
                              {u"part"_s, 0}};
        if (const auto made = records.create(u"PostAsset"_s, use); !made)
            return made.error();
    }
    return {};
}

Result<void> Builder::addIdeasAndSeries()
{
    const auto commit = m_engine.write(m_result.workspaceId, [this](SystemRecords &records) -> Result<void> {
        for (const QString &title : ideaTitles()) {
            const QJsonObject idea{{u"id"_s, newId('p').toString()}, {u"title"_s, title}, {u"body"_s, QString()},
                                   {u"isIdea"_s, true}, {u"timezone"_s, QString::fromLatin1(kZone)}};
            if (const auto made = records.create(u"Post"_s, idea); !made)
                return made.error();
        }
        const QString id = newId('p').toString();
        const QDate monday = m_options.today.addDays(8 - m_options.today.dayOfWeek());
        const QJsonObject series{{u"id"_s, id},
                                 {u"title"_s, u"Monday at the drum"_s},
                                 {u"body"_s, u"What goes into the drum this week? Ask below, we answer until noon. ☕"_s},
                                 {u"status"_s, u"scheduled"_s},
                                 {u"scheduledAt"_s, wire(QDateTime(monday, QTime(8, 0), m_zone))},
                                 {u"timezone"_s, QString::fromLatin1(kZone)},
                                 {u"recurrenceRule"_s, u"FREQ=WEEKLY;BYDAY=MO"_s},
                                 {u"tags"_s, QJsonObject{{u"behind the scenes"_s, true}}}};
        if (const auto made = records.create(u"Post"_s, series); !made)
            return made.error();
        for (const size_t a : {1, 3}) {
            const QJsonObject target{{u"id"_s, newId('t').toString()}, {u"postId"_s, id},
                                     {u"accountId"_s, m_result.accounts.at(qsizetype(a)).accountId},
                                     {u"platform"_s, QString::fromUtf16(accountPlans()[a].platform)}};
            if (const auto made = records.create(u"PostTarget"_s, target); !made)
                return made.error();
        }
        return {};
    });
    return commit ? Result<void>() : Result<void>(commit.error());
}

Result<void> Builder::addPeoplesWords()
{
    const auto planned = m_engine.write(m_result.workspaceId, [this](SystemRecords &records) {
        return addCrisisPlans(records, m_options.ownerId, m_options.nowMs != 0 ? m_options.nowMs : m_clock.nowMs());
    });
    if (!planned)
        return planned.error();
    std::stable_sort(m_live.begin(), m_live.end(), [](const DemoLivePost &a, const DemoLivePost &b) { return a.createdMs < b.createdMs; });
    const ManualClock now(m_options.nowMs != 0 ? m_options.nowMs : m_clock.nowMs());
    return addInbox(m_engine, m_network, {m_result.workspaceId, m_options.ownerId, m_live, m_options.inboxItems, now.nowMs()}, now, m_rng, m_cancelled);
}

} // namespace

Result<DemoResult> createDemoWorkspace(server::Engine &engine, server::PracticeServer &network, const DemoOptions &options,
                                       const std::function<void(int, int)> &progress, const std::atomic_bool &cancelled)
{
    return Builder(engine, network, options, progress, cancelled).run();
}

} // namespace campanile::demo
