// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/auth/authorizedtransport.h"
#include "app/sync/syncengine.h"
#include "tests/http/httpfixture.h"
#include "tests/support/givenvault.h"
#include "tests/support/testprogram.h"
#include "tests/sync/world.h"

#include <QCryptographicHash>
#include <QSignalSpy>
#include <QTest>

namespace tst_syncoverhttp {

using namespace campanile;
using namespace campanile::sync;
using campanile::test::World;
using namespace Qt::StringLiterals;
using Phase = SyncState::Phase;

namespace {

/** A client as the composition root puts it together for a team server. */
struct Client {
    Client(server::HttpFixture &fixture, const QString &account)
        : base(u"http://127.0.0.1:%1"_s.arg(fixture.port())), plain(base, clock, rng), inner(base, clock, rng),
          keeper(plain, vault, clock, u"tokens"_s, "test"), transport(inner, keeper), runner(*makeStore()),
          engine(runner, transport, clock, rng, configFor(account),
                 [this](std::function<void(Error)> done) {
                     keeper.renew(keeper.current(), [done](const Result<QByteArray> &token) {
                         done(token ? Error() : token.error());
                     });
                 })
    {
        const QByteArray verifier(43, 'v');
        const QByteArray challenge = QCryptographicHash::hash(verifier, QCryptographicHash::Sha256)
                                         .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        const auto code = fixture.tokens->issueCode(fixture.user.id, u"test"_s, "http://127.0.0.1:1/", challenge);
        const auto pair = fixture.tokens->redeemCode(*code, u"test"_s, "http://127.0.0.1:1/", verifier);
        refresh = (*pair)->refreshToken;
        // The access token is taken for spent, so that the first call has to renew it.
        vault.entry = auth::Tokens{"spent", refresh, 0, base.toEncoded()}.toVault();
    }
    store::StoreCore *makeStore()
    {
        store::OpenOptions options;
        options.path = u":memory:"_s;
        auto opened = store::StoreCore::open(options, clock, rng);
        if (!opened)
            qFatal("no cache");
        cache = std::move(*opened);
        return cache.get();
    }
    static SyncConfig configFor(const QString &account)
    {
        SyncConfig config;
        config.accountId = account;
        return config;
    }

    SystemClock clock;
    SystemRng rng;
    QUrl base;
    test::GivenVault vault;
    QByteArray refresh;
    std::unique_ptr<store::StoreCore> cache;
    net::HttpTransport plain;
    net::HttpTransport inner;
    auth::TokenKeeper keeper;
    auth::AuthorizedTransport transport;
    store::DirectRunner runner;
    SyncEngine engine;
};

} // namespace

/** Two clients and the real server over real sockets: tokens, events, pull and push on the same bytes. */
class TestSyncOverHttp : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void editTravelsByEvents();
};

void TestSyncOverHttp::editTravelsByEvents()
{
    World world;
    server::HttpFixture fixture;
    QVERIFY2(fixture.error().isEmpty(), qPrintable(fixture.error()));
    const auto made = world.engine->createWorkspace({fixture.accountId, u"Roastery"_s, {}, fixture.user.id, {}});
    QVERIFY2(made, made ? "" : qPrintable(made.error().code));
    world.team->member.accountId = fixture.accountId;
    fixture.service.setHandler([&](const server::ApiRequest &request) { return world.engine->handle(request); });
    const auto listening = world.engine->subscribe({fixture.user.id, u"watch"_s}, [&](const server::StateChange &change) {
        fixture.service.sequence = change.seq;
        fixture.service.announce(change.accountId, change.seq);
    });
    Client one(fixture, fixture.accountId);
    Client two(fixture, fixture.accountId);
    QSignalSpy online(&two.transport, &net::Transport::onlineChanged);
    one.engine.start();
    two.engine.start();
    QTRY_COMPARE(one.engine.state().phase, Phase::UpToDate);
    QTRY_COMPARE(two.engine.state().phase, Phase::UpToDate);
    QTRY_VERIFY(!online.isEmpty());
    QVERIFY2(auth::Tokens::fromVault(one.vault.entry)->refresh != one.refresh, "the refresh token rotates");

    const RecordId id = RecordId::create('p');
    store::Mutation mutation;
    mutation.label = u"post.create"_s;
    mutation.ops = {store::SetOp::create(u"Post"_s, id, {{u"title"_s, u"Across the wire"_s}})};
    QVERIFY(one.cache->applyLocal(mutation));
    one.engine.localEdit();
    const auto arrived = [&] {
        const auto record = two.cache->reader().get(u"Post"_s, id);
        return record && *record && (*record)->body.contains("Across the wire");
    };
    QTRY_VERIFY(arrived());
    QVERIFY(!fixture.log().contains("Across the wire"));
    QVERIFY(!fixture.log().contains(one.keeper.current()));
    one.engine.stop();
    two.engine.stop();
    QTRY_COMPARE(two.engine.state().phase, Phase::Offline);
}

CAMPANILE_GUILESS_TEST(TestSyncOverHttp)

} // namespace tst_syncoverhttp

#include "tst_syncoverhttp.moc"
