// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reliability/networks.h"

#include "server/core/practice/practiceserver.h"
#include "tests/publish/support/fakepds.h"
#include "tests/support/platforms/facebook/fakefacebook.h"
#include "tests/support/platforms/instagram/fakeinstagram.h"
#include "tests/support/platforms/linkedin/fakelinkedin.h"
#include "tests/support/platforms/pinterest/fakepinterest.h"
#include "tests/support/platforms/reddit/fakereddit.h"
#include "tests/support/platforms/threads/fakethreads.h"
#include "tests/support/platforms/tiktok/faketiktok.h"
#include "tests/support/platforms/x/fakex.h"
#include "tests/support/platforms/youtube/fakeyoutube.h"

#include <QJsonArray>
#include <QTemporaryDir>

#include <functional>

using namespace Qt::StringLiterals;
using namespace campanile;
using namespace campanile::server;
using domain::Platform;

namespace {

constexpr int kLarge = 1'000'000;

/** No caps: what is asked is whether each post arrives once, not how many a day may. */
QJsonObject uncapped(QJsonObject overlay)
{
    overlay.insert("capCount"_L1, 0);
    return overlay;
}

QJsonObject picture()
{
    return {{u"altText"_s, u"A cup"_s}, {u"width"_s, 1080}, {u"height"_s, 1080}};
}

/** A fake that speaks over a socket, @p Fake, and the rig in front of it. */
template<class Fake>
class Scripted final : public ReliableNetwork
{
public:
    using Add = std::function<void(NetworkRig &, const QString &id, const QString &text)>;
    using Live = std::function<QStringList(const Fake &)>;

    Scripted(Platform platform, const QJsonObject &account, Add add, Live live, std::function<void(Fake &)> prepare = {})
        : m_fake([this] { return m_rig ? m_rig->clock.nowMs() : 0; }), m_add(std::move(add)), m_live(std::move(live))
    {
        if (prepare)
            prepare(m_fake);
        m_rig = std::make_unique<NetworkRig>(platform, uncapped(m_fake.overlay()), account);
    }
    NetworkRig &rig() override { return *m_rig; }
    void add(const QString &id, const QString &mark) override { m_add(*m_rig, id, u"Fresh beans "_s + mark); }
    QStringList live() override
    {
        const auto held = m_fake.server.lock();
        return m_live(m_fake);
    }

private:
    Fake m_fake;
    std::unique_ptr<NetworkRig> m_rig;
    Add m_add;
    Live m_live;
};

void addText(NetworkRig &rig, const QString &id, const QString &text)
{
    rig.addPost(id, text);
}

void addPicture(NetworkRig &rig, const QString &id, const QString &text)
{
    rig.addPost(id, text);
    rig.addMedia(id, u"a-"_s + id, u"image/jpeg"_s, picture());
}

std::unique_ptr<ReliableNetwork> makeX()
{
    return std::make_unique<Scripted<fakes::FakeX>>(Platform::Twitter, QJsonObject(), addPicture, [](const fakes::FakeX &net) {
        QStringList texts;
        for (const auto &post : net.posts)
            texts.append(post.text);
        return texts;
    });
}

std::unique_ptr<ReliableNetwork> makeLinkedin()
{
    const QJsonObject page{{u"platformAccountId"_s, u"urn:li:organization:77"_s}, {u"accountKind"_s, u"organization"_s}};
    return std::make_unique<Scripted<fakes::FakeLinkedin>>(Platform::Linkedin, page, addPicture, [](const fakes::FakeLinkedin &net) {
        QStringList texts;
        for (const auto &post : net.posts)
            texts.append(post.shown);
        return texts;
    });
}

std::unique_ptr<ReliableNetwork> makeFacebook()
{
    return std::make_unique<Scripted<fakes::FakeFacebook>>(Platform::Facebook, QJsonObject(), addPicture, [](const fakes::FakeFacebook &net) {
        QStringList texts;
        for (const auto &post : net.posts)
            texts.append(post.message);
        return texts;
    });
}

std::unique_ptr<ReliableNetwork> makeInstagram()
{
    return std::make_unique<Scripted<fakes::FakeInstagram>>(
        Platform::Instagram, QJsonObject(), addPicture,
        [](const fakes::FakeInstagram &net) {
            QStringList texts;
            for (const auto &media : net.media)
                texts.append(media.caption);
            return texts;
        },
        [](fakes::FakeInstagram &net) { net.quotaTotal = kLarge; });
}

std::unique_ptr<ReliableNetwork> makeThreads()
{
    return std::make_unique<Scripted<fakes::FakeThreads>>(
        Platform::Threads, QJsonObject(), addText,
        [](const fakes::FakeThreads &net) {
            QStringList texts;
            for (const auto &message : net.messages)
                texts.append(message.text);
            return texts;
        },
        [](fakes::FakeThreads &net) { net.quotaUsed = -kLarge; });
}

std::unique_ptr<ReliableNetwork> makeTiktok()
{
    const auto add = [](NetworkRig &rig, const QString &id, const QString &text) {
        rig.addPost(id, text, {{u"privacyLevel"_s, u"PUBLIC_TO_EVERYONE"_s}});
        const QByteArray film(4096, 'f');
        rig.addMedia(id, u"a-"_s + id, u"video/mp4"_s, {{u"durationMs"_s, 20'000}, {u"sizeBytes"_s, film.size()}});
        rig.store.setBlob(u"b-a-"_s + id, film);
    };
    return std::make_unique<Scripted<fakes::FakeTiktok>>(Platform::Tiktok, QJsonObject(), add, [](const fakes::FakeTiktok &net) {
        QStringList texts;
        for (const auto &job : net.jobs) {
            if (!job.postId.isEmpty())
                texts.append(job.postInfo.value("title"_L1).toString());
        }
        return texts;
    });
}

std::unique_ptr<ReliableNetwork> makeYoutube()
{
    const auto add = [](NetworkRig &rig, const QString &id, const QString &text) {
        rig.addPost(id, text, {{u"title"_s, u"How we roast"_s}, {u"privacy"_s, u"public"_s}, {u"madeForKids"_s, u"no"_s}});
        const QByteArray film(4096, 'f');
        rig.addMedia(id, u"a-"_s + id, u"video/mp4"_s, {{u"durationMs"_s, 20'000}, {u"sizeBytes"_s, film.size()}});
        rig.store.setBlob(u"b-a-"_s + id, film);
    };
    return std::make_unique<Scripted<fakes::FakeYoutube>>(Platform::Youtube, QJsonObject{{u"platformAccountId"_s, u"UCabc"_s}}, add, [](const fakes::FakeYoutube &net) {
        QStringList texts;
        for (const auto &video : net.videos)
            texts.append(video.resource.value("snippet"_L1).toObject().value("description"_L1).toString());
        return texts;
    });
}

std::unique_ptr<ReliableNetwork> makePinterest()
{
    const auto add = [](NetworkRig &rig, const QString &id, const QString &text) {
        rig.addPost(id, text, {{u"board"_s, u"11"_s}});
        rig.addMedia(id, u"a-"_s + id, u"image/jpeg"_s, picture());
    };
    return std::make_unique<Scripted<fakes::FakePinterest>>(Platform::Pinterest, QJsonObject(), add, [](const fakes::FakePinterest &net) {
        QStringList texts;
        for (const auto &pin : net.pins)
            texts.append(pin.request.value("description"_L1).toString());
        return texts;
    });
}

std::unique_ptr<ReliableNetwork> makeReddit()
{
    const auto add = [](NetworkRig &rig, const QString &id, const QString &text) {
        rig.addPost(id, text, {{u"community"_s, u"coffee"_s}, {u"kind"_s, u"self"_s}}, {{u"title"_s, text}});
    };
    return std::make_unique<Scripted<fakes::FakeReddit>>(Platform::Reddit, QJsonObject(), add, [](const fakes::FakeReddit &net) {
        QStringList texts;
        for (const auto &post : net.posts)
            texts.append(post.text);
        return texts;
    });
}

/** Mastodon's interface as the practice network serves it. */
class Practising final : public ReliableNetwork
{
public:
    Practising() : m_server(PracticeOptions{m_dir.filePath(u"practice.db"_s), 0, "control"}, m_clock)
    {
        const auto url = m_server.start();
        Q_ASSERT(url);
        m_login = *m_server.addAccount(u"roaster"_s, u"Harbour Roasters"_s);
        m_rig = std::make_unique<NetworkRig>(Platform::Mastodon, uncapped({{u"api"_s, QJsonObject{{u"api"_s, url->toString()}}}}),
                                             QJsonObject{{u"serverUrl"_s, url->toString()}, {u"platformAccountId"_s, m_login.accountId}},
                                             AccountTokens{.accessToken = m_login.accessToken});
    }
    NetworkRig &rig() override { return *m_rig; }
    void add(const QString &id, const QString &mark) override { addPicture(*m_rig, id, u"Fresh beans "_s + mark); }
    QStringList live() override
    {
        QStringList texts;
        for (const PracticeStatus &status : m_server.statuses(u"roaster"_s))
            texts.append(status.text);
        return texts;
    }

private:
    /** The practice network lives in the rig's time. */
    class RigClock final : public Clock
    {
    public:
        explicit RigClock(const std::unique_ptr<NetworkRig> &rig) : m_rig(rig) {}
        qint64 nowMs() const override { return m_rig ? m_rig->clock.nowMs() : TestClock().nowMs(); }

    private:
        const std::unique_ptr<NetworkRig> &m_rig;
    };

    QTemporaryDir m_dir;
    std::unique_ptr<NetworkRig> m_rig;
    RigClock m_clock{m_rig};
    PracticeServer m_server;
    PracticeLogin m_login;
};

/** Bluesky: a PDS that is called without a socket. */
class Pds final : public ReliableNetwork
{
public:
    Pds()
    {
        m_rig = std::make_unique<NetworkRig>(Platform::Bluesky, uncapped({}), QJsonObject{{u"serverUrl"_s, u"https://pds.test"_s}, {u"platformAccountId"_s, u"did:plc:roaster"_s}},
                                             AccountTokens{.accessToken = u"access-1"_s, .refreshToken = u"refresh-1"_s});
        m_pds = std::make_unique<FakePds>(m_rig->clock);
    }
    NetworkRig &rig() override { return *m_rig; }
    HttpClient &network() { return *m_pds; }
    void add(const QString &id, const QString &mark) override { addPicture(*m_rig, id, u"Fresh beans "_s + mark); }
    QStringList live() override
    {
        QStringList texts;
        for (const QJsonObject &record : std::as_const(m_pds->records))
            texts.append(record.value("text"_L1).toString());
        return texts;
    }

private:
    std::unique_ptr<NetworkRig> m_rig;
    std::unique_ptr<FakePds> m_pds;
};

using Maker = std::unique_ptr<ReliableNetwork> (*)();

const QList<std::pair<QString, Maker>> &makers()
{
    static const QList<std::pair<QString, Maker>> list{
        {u"mastodon"_s, [] { return std::unique_ptr<ReliableNetwork>(new Practising); }},
        {u"bluesky"_s, [] { return std::unique_ptr<ReliableNetwork>(new Pds); }},
        {u"twitter"_s, makeX},
        {u"linkedin"_s, makeLinkedin},
        {u"facebook"_s, makeFacebook},
        {u"instagram"_s, makeInstagram},
        {u"threads"_s, makeThreads},
        {u"tiktok"_s, makeTiktok},
        {u"youtube"_s, makeYoutube},
        {u"pinterest"_s, makePinterest},
        {u"reddit"_s, makeReddit}};
    return list;
}

} // namespace

QStringList reliableNetworks()
{
    QStringList names;
    for (const auto &[name, maker] : makers())
        names.append(name);
    return names;
}

std::unique_ptr<ReliableNetwork> makeReliableNetwork(const QString &name)
{
    for (const auto &[known, maker] : makers()) {
        if (known == name)
            return maker();
    }
    return nullptr;
}

HttpClient *socketless(ReliableNetwork &network)
{
    auto *pds = dynamic_cast<Pds *>(&network);
    return pds ? &pds->network() : nullptr;
}
