// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/practice/practiceapi.h"

#include "app/core/clock.h"
#include "app/domain/textbreaks.h"
#include "app/domain/textcount.h"

#include <QDateTime>
#include <QJsonDocument>
#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr int kMaxCharacters = 500;
constexpr int kMaxMedia = 4;
constexpr qint64 kKeyLifetimeMs = 3600'000;

MiniResponse json(const QJsonObject &object, int status = 200)
{
    MiniResponse response;
    response.status = status;
    response.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return response;
}

MiniResponse problem(int status, const QString &text)
{
    return json({{u"error"_s, text}}, status);
}

QString isoTime(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).toString(Qt::ISODateWithMs);
}

} // namespace

PracticeApi::PracticeApi(PracticeOptions options, const Clock &clock, PracticeFaults &faults)
    : m_options(std::move(options)), m_clock(clock), m_faults(faults), m_speech(this), m_stormTimer(this)
{
    m_speech.setSingleShot(true);
    connect(&m_speech, &QTimer::timeout, this, [this] {
        // A word that the store does not take is one that nobody hears; the next one may get through.
        (void)m_crowd->speak(m_clock.nowMs());
        speakLater();
    });
    connect(&m_stormTimer, &QTimer::timeout, this, &PracticeApi::storm);
}

Result<QUrl> PracticeApi::start()
{
    if (const auto opened = m_store.open(m_options.databasePath); !opened)
        return opened.error();
    auto *http = new MiniHttpServer([this](const MiniRequest &request) { return handle(request); }, {}, this);
    const auto port = http->listen(QHostAddress(QHostAddress::LocalHost), m_options.port);
    if (!port)
        return port.error();
    m_url = QUrl(u"http://127.0.0.1:%1"_s.arg(*port));
    m_crowd = std::make_unique<PracticeCrowd>(m_store, m_options.crowdSeed);
    speakLater();
    m_stormTimer.start(m_options.stormGapMs);
    return m_url;
}

void PracticeApi::storm()
{
    if (const int clears = m_faults.clears(); clears != m_stormClears) {
        m_stormClears = clears;
        m_stormLeft = 0;
    }
    QStringList lasting;
    QStringList struck;
    const auto active = m_faults.active();
    for (const PracticeFaultState &state : active) {
        int amount = 0;
        if (state.fault != PracticeFault::Storm || state.username.isEmpty())
            continue;
        if (state.times < 0) {
            lasting.append(state.username);
        } else if (m_faults.strikes(PracticeFault::Storm, state.username, &amount)) {
            struck.append(state.username);
            m_stormLeft = qMax(m_stormLeft, amount);
        }
    }
    if (!struck.isEmpty())
        m_stormy = struck;
    const QStringList about = !lasting.isEmpty() ? lasting : m_stormLeft > 0 ? m_stormy : QStringList();
    if (about.isEmpty())
        return;
    m_stormLeft = qMax(0, m_stormLeft - 1);
    // A word that the store does not take is one that nobody hears.
    (void)m_crowd->rage(about.at(qsizetype(m_stormTurn++ % quint64(about.size()))), m_clock.nowMs());
}

void PracticeApi::speakLater()
{
    if (m_options.pace.shortestMs > 0)
        m_speech.start(m_crowd->gapMs(m_options.pace));
}

QString PracticeApi::url(const QString &path) const
{
    return m_url.toString() + path;
}

QString PracticeApi::pageOf(const PracticeAccount &account, const PracticeStatus &status) const
{
    return url(u"/@%1/%2"_s.arg(account.username, QString::number(status.id)));
}

MiniResponse PracticeApi::handle(const MiniRequest &request)
{
    QStringList path;
    for (const QByteArray &part : request.path.split('/')) {
        if (!part.isEmpty())
            path.append(QUrl::fromPercentEncoding(part));
    }
    if (path.value(0) == "api"_L1)
        return handleApi(request, path);
    if (path.value(0) == "oauth"_L1)
        return handleOAuth(request, path);
    if (path.value(0) == "practice"_L1 && path.value(1) == "faults"_L1)
        return handleFaults(request);
    return request.method == "GET" ? page(path) : problem(405, u"This page can only be read"_s);
}

MiniResponse PracticeApi::handleApi(const MiniRequest &request, const QStringList &path)
{
    const QString what = path.value(2);
    if (what == "instance"_L1 && request.method == "GET")
        return json(instance(path.value(1) == "v2"_L1));
    if (what == "apps"_L1)
        return handleOAuth(request, path);
    const QByteArray authorization = request.headers.value("authorization");
    const qint64 id = authorization.startsWith("Bearer ") ? m_store.accountOfToken(authorization.sliced(7).trimmed()) : 0;
    const auto me = m_store.account(id);
    // "The next time" is the next post: what only looks, as the inbox does all the time, would use it up unseen.
    const bool isSent = request.method == "POST" && (what == "media"_L1 || (what == "statuses"_L1 && path.size() == 3));
    const auto strikes = [&](PracticeFault fault) { return isSent ? m_faults.strikes(fault, me->username) : m_faults.stands(fault, me->username); };
    if (!me || strikes(PracticeFault::ExpiredToken))
        return problem(401, u"The access token is invalid"_s);
    if (strikes(PracticeFault::Suspended))
        return problem(403, u"Your login is currently disabled"_s);
    if (what == "accounts"_L1)
        return handleAccounts(request, path, *me);
    if (what == "media"_L1)
        return handleMedia(request, path, *me);
    if (what == "statuses"_L1)
        return handleStatuses(request, path, *me);
    if (what == "notifications"_L1)
        return handleNotifications(request, *me);
    if (what == "conversations"_L1)
        return handleConversations(request, *me);
    return problem(404, u"Record not found"_s);
}

MiniResponse PracticeApi::handleAccounts(const MiniRequest &request, const QStringList &path, const PracticeAccount &me)
{
    if (request.method == "GET" && path.value(3) == "verify_credentials"_L1)
        return json(toJson(me));
    const auto account = m_store.account(path.value(3).toLongLong());
    if (!account)
        return problem(404, u"Record not found"_s);
    if (request.method == "POST" && path.value(4) == "block"_L1) {
        if (!m_store.block(me.id, account->id))
            return problem(500, u"Storage failed"_s);
        return json({{u"id"_s, QString::number(account->id)}, {u"blocking"_s, true}});
    }
    if (request.method != "GET")
        return problem(405, u"Method not allowed"_s);
    if (path.value(4).isEmpty())
        return json(toJson(*account));
    return path.value(4) == "statuses"_L1 ? statusesOf(request, *account, me) : problem(404, u"Record not found"_s);
}

MiniResponse PracticeApi::handleStatuses(const MiniRequest &request, const QStringList &path, const PracticeAccount &me)
{
    if (path.size() == 3)
        return request.method == "POST" ? postStatus(request, me) : request.method == "GET" ? listStatuses(request, me) : problem(405, u"Method not allowed"_s);
    const auto status = m_store.status(path.value(3).toLongLong());
    if (!status || !m_store.maySee(me.id, *status))
        return problem(404, u"Record not found"_s);
    if (request.method == "DELETE") {
        if (status->accountId != me.id)
            return problem(404, u"Record not found"_s);
        QJsonObject gone = toJson(*status);
        gone.insert("text"_L1, status->text);
        if (!m_store.removeStatus(status->id))
            return problem(500, u"Storage failed"_s);
        return json(gone);
    }
    if (request.method != "GET")
        return problem(405, u"Method not allowed"_s);
    if (path.value(4) == "source"_L1) {
        return json({{u"id"_s, QString::number(status->id)}, {u"text"_s, status->text}, {u"spoiler_text"_s, status->spoilerText}});
    }
    return path.value(4) == "context"_L1 ? contextOf(*status, me) : json(toJson(*status));
}

MiniResponse PracticeApi::postStatus(const MiniRequest &request, const PracticeAccount &me)
{
    int seconds = 60;
    if (m_faults.strikes(PracticeFault::RateLimit, me.username, &seconds)) {
        MiniResponse limited = problem(429, u"Too many requests"_s);
        limited.headers = {{"X-RateLimit-Limit", "300"}, {"X-RateLimit-Remaining", "0"},
                           {"X-RateLimit-Reset", isoTime(m_clock.nowMs() + seconds * 1000LL).toLatin1()}};
        return limited;
    }
    MiniResponse silent;
    silent.after = MiniResponse::After::Silence;
    MiniResponse cut;
    cut.after = MiniResponse::After::Reset;
    if (m_faults.strikes(PracticeFault::TimeoutBeforeAccept, me.username))
        return silent;
    if (m_faults.strikes(PracticeFault::ResetBeforeAccept, me.username))
        return cut;
    if (m_faults.strikes(PracticeFault::ErrorBeforeAccept, me.username))
        return problem(500, u"Something went wrong on our end"_s);

    const PracticeForm form = readPracticeForm(request);
    PracticeStatus status;
    status.accountId = me.id;
    status.text = form.value(u"status"_s);
    status.spoilerText = form.value(u"spoiler_text"_s);
    status.sensitive = form.value(u"sensitive"_s) == "true"_L1 || form.value(u"sensitive"_s) == "1"_L1;
    status.language = form.value(u"language"_s);
    status.inReplyToId = form.value(u"in_reply_to_id"_s).toLongLong();
    status.createdMs = m_clock.nowMs();
    status.visibility = form.value(u"visibility"_s) == "direct"_L1 ? u"direct"_s : QString();
    status.mentions = mentionsIn(status.text);
    for (const QString &id : form.fields.value(u"media_ids"_s)) {
        const auto media = m_store.media(id.toLongLong());
        if (!media || media->accountId != me.id)
            return problem(422, u"Validation failed: Media not found"_s);
        if (media->pollsLeft != 0)
            return problem(422, u"Cannot attach files that have not finished processing. Try again in a moment!"_s);
        status.mediaIds.append(media->id);
    }
    if (status.mediaIds.size() > kMaxMedia)
        return problem(422, u"Validation failed: Cannot attach more than 4 files"_s);
    if (status.text.trimmed().isEmpty() && status.mediaIds.isEmpty())
        return problem(422, u"Validation failed: Text can't be blank"_s);
    if (domain::countText(status.text, domain::Platform::Mastodon, domain::platformLimits(domain::Platform::Mastodon), status.spoilerText).used > kMaxCharacters)
        return problem(422, u"Validation failed: Text character limit of 500 exceeded"_s);
    if (status.inReplyToId != 0 && !m_store.status(status.inReplyToId))
        return problem(404, u"The post you are trying to reply to does not appear to exist."_s);

    const QString key = QString::fromLatin1(request.headers.value("idempotency-key"));
    qint64 id = 0;
    if (!key.isEmpty() && !m_faults.strikes(PracticeFault::IgnoreIdempotency, me.username))
        id = m_store.statusOfKey(me.id, key, m_clock.nowMs() - kKeyLifetimeMs);
    if (id == 0) {
        const auto stored = m_store.addStatus(status, key);
        if (!stored)
            return problem(500, u"Storage failed"_s);
        id = *stored;
    }
    if (m_faults.strikes(PracticeFault::TimeoutAfterAccept, me.username))
        return silent;
    if (m_faults.strikes(PracticeFault::ResetAfterAccept, me.username))
        return cut;
    if (m_faults.strikes(PracticeFault::ErrorAfterAccept, me.username))
        return problem(500, u"Something went wrong on our end"_s);
    const auto made = m_store.status(id);
    return made ? json(toJson(*made)) : problem(500, u"Storage failed"_s);
}

MiniResponse PracticeApi::handleMedia(const MiniRequest &request, const QStringList &path, const PracticeAccount &me)
{
    if (path.size() == 3)
        return request.method == "POST" ? uploadMedia(request, me) : problem(405, u"Method not allowed"_s);
    auto media = m_store.media(path.value(3).toLongLong());
    if (!media || media->accountId != me.id)
        return problem(404, u"Record not found"_s);
    if (request.method == "PUT") {
        media->description = readPracticeForm(request).value(u"description"_s);
        return m_store.setMedia(*media) ? json(toJson(*media)) : problem(500, u"Storage failed"_s);
    }
    if (media->pollsLeft < 0)
        return problem(422, u"Error processing thumbnail for uploaded media"_s);
    if (media->pollsLeft == 0)
        return json(toJson(*media));
    --media->pollsLeft;
    if (!m_store.setMedia(*media))
        return problem(500, u"Storage failed"_s);
    return json(toJson(*media), media->pollsLeft == 0 ? 200 : 206);
}

MiniResponse PracticeApi::uploadMedia(const MiniRequest &request, const PracticeAccount &me)
{
    const PracticeForm form = readPracticeForm(request);
    if (form.file.isEmpty())
        return problem(422, u"Validation failed: File can't be blank"_s);
    if (!form.fileType.startsWith("image/"_L1) && !form.fileType.startsWith("video/"_L1))
        return problem(422, u"Validation failed: File content type is invalid"_s);
    if (domain::codePointCount(form.value(u"description"_s)) > 1500)
        return problem(422, u"Validation failed: Description is too long (maximum is 1500 characters)"_s);
    PracticeMedia media;
    media.accountId = me.id;
    media.mimeType = form.fileType;
    media.description = form.value(u"description"_s);
    int polls = 2;
    if (m_faults.strikes(PracticeFault::SlowMedia, me.username, &polls))
        media.pollsLeft = qMax(1, polls);
    else if (m_faults.strikes(PracticeFault::BrokenMedia, me.username))
        media.pollsLeft = -1;
    const auto id = m_store.addMedia(media, form.file);
    if (!id)
        return problem(500, u"Storage failed"_s);
    media.id = *id;
    return json(toJson(media), media.pollsLeft == 0 ? 200 : 202);
}

MiniResponse PracticeApi::handleFaults(const MiniRequest &request)
{
    if (m_options.controlToken.isEmpty() || request.method != "POST"
        || request.headers.value("x-practice-token") != m_options.controlToken)
        return problem(403, u"This needs the control token"_s);
    const QJsonObject body = QJsonDocument::fromJson(request.body).object();
    if (body.value("clear"_L1).toBool()) {
        m_faults.clear();
        return json({});
    }
    const auto fault = practiceFaultFromName(body.value("fault"_L1).toString());
    if (!fault)
        return problem(422, u"Unknown fault"_s);
    m_faults.set(*fault, body.value("times"_L1).toInt(1), body.value("username"_L1).toString(), body.value("amount"_L1).toInt(60));
    return json({});
}

QJsonObject PracticeApi::instance(bool isSecondVersion) const
{
    const QJsonObject configuration{
        {u"statuses"_s, QJsonObject{{u"max_characters"_s, kMaxCharacters}, {u"max_media_attachments"_s, kMaxMedia},
                                    {u"characters_reserved_per_url"_s, 23}}},
        {u"media_attachments"_s,
         QJsonObject{{u"description_limit"_s, 1500}, {u"image_size_limit"_s, 16'777'216}, {u"video_size_limit"_s, 103'809'024},
                     {u"supported_mime_types"_s, QJsonArray{u"image/jpeg"_s, u"image/png"_s, u"image/gif"_s, u"image/webp"_s,
                                                            u"video/mp4"_s, u"video/webm"_s}}}}};
    const QString host = m_url.authority();
    return {{isSecondVersion ? u"domain"_s : u"uri"_s, host},
            {u"title"_s, u"Practice network"_s},
            {u"version"_s, u"4.3.0 (compatible; Campanile practice " CAMPANILE_VERSION ")"_s},
            {u"configuration"_s, configuration}};
}

QJsonObject PracticeApi::toJson(const PracticeAccount &account)
{
    const QString page = url(u"/@"_s + account.username);
    return {{u"id"_s, QString::number(account.id)}, {u"username"_s, account.username}, {u"acct"_s, account.username},
            {u"display_name"_s, account.displayName}, {u"url"_s, page}, {u"uri"_s, page}, {u"avatar"_s, url(u"/avatars/%1"_s.arg(account.id))},
            {u"followers_count"_s, account.followers}, {u"following_count"_s, 0}, {u"statuses_count"_s, m_store.statusCount(account.id)}};
}

QJsonObject PracticeApi::toJson(const PracticeMedia &media) const
{
    const bool isReady = media.pollsLeft == 0;
    const QJsonValue address = isReady ? QJsonValue(url(u"/media/%1"_s.arg(media.id))) : QJsonValue();
    return {{u"id"_s, QString::number(media.id)},
            {u"type"_s, media.mimeType.startsWith("video/"_L1) ? u"video"_s : u"image"_s},
            {u"url"_s, address},
            {u"preview_url"_s, address},
            {u"description"_s, media.description.isEmpty() ? QJsonValue() : QJsonValue(media.description)}};
}

QJsonObject PracticeApi::toJson(const PracticeStatus &status)
{
    const auto account = m_store.account(status.accountId).value_or(PracticeAccount());
    const QString page = pageOf(account, status);
    QJsonArray media;
    for (const qint64 id : status.mediaIds) {
        if (const auto item = m_store.media(id))
            media.append(toJson(*item));
    }
    const auto parent = m_store.status(status.inReplyToId);
    QList<PracticeStatus> answers = m_store.replies(status.id);
    answers.removeIf([](const PracticeStatus &answer) { return answer.isDirect(); });
    QJsonArray mentions;
    for (const qint64 id : m_store.mentionsOf(status.id)) {
        const auto named = m_store.account(id).value_or(PracticeAccount());
        mentions.append(QJsonObject{{u"id"_s, QString::number(id)}, {u"username"_s, named.username}, {u"acct"_s, named.username}, {u"url"_s, url(u"/@"_s + named.username)}});
    }
    return {{u"id"_s, QString::number(status.id)},
            {u"created_at"_s, isoTime(status.createdMs)},
            {u"in_reply_to_id"_s, parent ? QJsonValue(QString::number(parent->id)) : QJsonValue()},
            {u"in_reply_to_account_id"_s, parent ? QJsonValue(QString::number(parent->accountId)) : QJsonValue()},
            {u"sensitive"_s, status.sensitive},
            {u"spoiler_text"_s, status.spoilerText},
            {u"visibility"_s, status.isDirect() ? u"direct"_s : u"public"_s},
            {u"edited_at"_s, status.editedMs > 0 ? QJsonValue(isoTime(status.editedMs)) : QJsonValue()},
            {u"language"_s, status.language.isEmpty() ? QJsonValue() : QJsonValue(status.language)},
            {u"uri"_s, page},
            {u"url"_s, page},
            {u"content"_s, practiceHtml(status.text)},
            {u"replies_count"_s, int(answers.size())},
            {u"reblogs_count"_s, 0},
            {u"favourites_count"_s, 0},
            {u"account"_s, toJson(account)},
            {u"media_attachments"_s, media},
            {u"mentions"_s, mentions},
            {u"tags"_s, QJsonArray()},
            {u"emojis"_s, QJsonArray()}};
}

} // namespace campanile::server

#include "moc_practiceapi.cpp"
