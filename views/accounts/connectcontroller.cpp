// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/accounts/connectcontroller.h"

#include "views/accounts/accountwords.h"
#include "views/accounts/connectinput.h"

#include <algorithm>

namespace campanile::views {

using namespace Qt::StringLiterals;
using services::ConnectState;
using services::NetworkSetup;

namespace {
constexpr int kSecondMs = 1000;
constexpr int kPollEverySeconds = 2;
}

ConnectController::ConnectController(const PanelDeps &deps, QObject *parent) : QObject(parent), m_deps(deps)
{
    m_second.setInterval(kSecondMs);
    connect(&m_second, &QTimer::timeout, this, &ConnectController::tick);
}

ConnectController::~ConnectController()
{
    giveUp();
}

void ConnectController::loadNetworks()
{
    if (!m_deps.accountsService)
        return;
    m_error = {};
    m_deps.accountsService->networks(this, [this](const Result<QList<NetworkSetup>> &setups) {
        if (setups) {
            m_setups = *setups;
            m_areNetworksKnown = true;
        } else {
            m_error = setups.error();
        }
        Q_EMIT changed();
    });
}

NetworkSetup ConnectController::setup(domain::Platform platform) const
{
    const QString key = domain::platformKey(platform);
    const auto found = std::find_if(m_setups.begin(), m_setups.end(), [&key](const NetworkSetup &s) { return s.platform == key; });
    if (found != m_setups.end())
        return *found;
    NetworkSetup unknown;
    unknown.platform = key;
    unknown.missing = u"app"_s;
    return unknown;
}

void ConnectController::reconnect(const models::AccountRow &account)
{
    m_account = account.id;
    m_accountName = views::accountName(account);
    m_platform = domain::platformFromKey(account.platform);
    if (!m_platform)
        return;
    m_knownServer = *m_platform == domain::Platform::Bluesky ? account.username : QUrl(account.serverUrl).authority();
    m_knownChannel = account.platformAccountId;
    m_step = Step::Consent;
    Q_EMIT changed();
}

qint64 ConnectController::millisecondsLeft() const
{
    return m_flow.expiresAtMs == 0 ? 0 : std::max<qint64>(0, m_flow.expiresAtMs - m_deps.clock.nowMs());
}

void ConnectController::go(Step step)
{
    m_step = step;
    m_error = {};
    m_isBusy = false;
    if (step == Step::Browser) {
        m_seconds = 0;
        m_second.start();
    } else {
        m_second.stop();
        m_isFinishing = false;
        m_wait.reset();
    }
    Q_EMIT changed();
}

void ConnectController::fail(const Error &error, Step step)
{
    giveUp();
    go(step);
    m_error = error;
    Q_EMIT changed();
}

void ConnectController::giveUp()
{
    ++m_attempt;
    m_wait.reset();
    m_second.stop();
    m_isFinishing = false;
    m_isPolling = false;
    if (!m_flow.flowId.isEmpty() && m_flow.stage != ConnectState::Stage::Done && m_deps.accountsService)
        m_deps.accountsService->abandon(m_flow.flowId);
    m_flow = {};
}

void ConnectController::pick(domain::Platform platform)
{
    m_platform = platform;
    go(Step::Consent);
}

void ConnectController::start(const QString &server)
{
    if (m_isBusy || !m_deps.accountsService)
        return;
    giveUp();
    m_error = {};
    m_isBusy = true;
    Q_EMIT changed();
    listen(server);
}

void ConnectController::listen(const QString &server)
{
    const NetworkSetup known = setup(*m_platform);
    const bool comesToServer = std::any_of(known.redirectUris.begin(), known.redirectUris.end(), [](const QString &uri) { return uri.startsWith(u"https://"); });
    if (comesToServer || !m_deps.accountHooks.listen)
        return begin(server, {});
    auto wait = m_deps.accountHooks.listen(network().auth.redirect, network().auth.ports, [this, attempt = m_attempt](const Result<QByteArray> &target) {
        if (attempt == m_attempt)
            arrive(target);
    });
    if (!wait)
        return fail(wait.error(), Step::Consent);
    m_wait = std::move(*wait);
    begin(server, m_wait->redirectUri());
}

void ConnectController::begin(const QString &server, const QUrl &redirectUri)
{
    m_deps.accountsService->begin(domain::platformKey(*m_platform), server, m_account, redirectUri, this, [this, attempt = m_attempt](const Result<ConnectState> &state) {
        if (attempt != m_attempt) {
            // Given up while it was asked for: the server must not keep it either.
            if (state)
                m_deps.accountsService->abandon(state->flowId);
            return;
        }
        if (!state)
            return fail(state.error(), Step::Consent);
        m_flow = *state;
        // Without an address of this computer the browser comes back to the server, which is asked then.
        if (m_flow.redirectUri.isEmpty())
            m_wait.reset();
        go(Step::Browser);
        openBrowser();
    });
}

void ConnectController::startWithPassword(const QString &identifier, const QString &password)
{
    if (m_isBusy || !m_deps.accountsService)
        return;
    giveUp();
    m_error = {};
    m_isBusy = true;
    Q_EMIT changed();
    m_deps.accountsService->connectWithPassword(domain::platformKey(*m_platform), {}, m_account, identifier, password, this, [this, attempt = m_attempt](const Result<ConnectState> &state) {
        if (attempt == m_attempt)
            take(state);
    });
}

bool ConnectController::openBrowser()
{
    if (!m_flow.browserUrl.isValid() || m_flow.browserUrl.isEmpty() || !m_deps.accountHooks.openBrowser)
        return false;
    return m_deps.accountHooks.openBrowser(m_flow.browserUrl);
}

void ConnectController::arrive(const Result<QByteArray> &target)
{
    if (m_step != Step::Browser)
        return;
    if (!target)
        return fail(target.error(), Step::Consent);
    m_isFinishing = true;
    Q_EMIT changed();
    m_deps.accountsService->finish(m_flow.flowId, *target, this, [this, attempt = m_attempt](const Result<ConnectState> &state) {
        if (attempt == m_attempt)
            take(state);
    });
}

void ConnectController::take(const Result<ConnectState> &state)
{
    if (!state)
        return fail(state.error(), Step::Consent);
    const ConnectState before = m_flow;
    m_flow = *state;
    if (m_flow.flowId.isEmpty())
        m_flow.flowId = before.flowId;
    // Later answers need not repeat where the browser was sent.
    if (m_flow.browserUrl.isEmpty())
        m_flow.browserUrl = before.browserUrl;
    if (m_flow.expiresAtMs == 0)
        m_flow.expiresAtMs = before.expiresAtMs;
    switch (m_flow.stage) {
    case ConnectState::Stage::Browser:
        break;
    case ConnectState::Stage::Working:
        m_isFinishing = true;
        if (m_step != Step::Browser) {
            go(Step::Browser);
            m_isFinishing = true;
        }
        Q_EMIT changed();
        break;
    case ConnectState::Stage::Choosing:
        go(Step::Channels);
        break;
    case ConnectState::Stage::Done:
        go(Step::Done);
        break;
    }
}

void ConnectController::tick()
{
    ++m_seconds;
    if (m_flow.expiresAtMs != 0 && millisecondsLeft() == 0 && !m_isFinishing)
        return fail(makeError(ErrorKind::Timeout, u"connect.expired"_s), Step::Consent);
    if ((!m_wait || m_isFinishing) && m_seconds % kPollEverySeconds == 0)
        poll();
    Q_EMIT ticked();
}

void ConnectController::poll()
{
    if (m_isPolling || m_flow.flowId.isEmpty())
        return;
    m_isPolling = true;
    m_deps.accountsService->state(m_flow.flowId, this, [this, attempt = m_attempt](const Result<ConnectState> &state) {
        if (attempt != m_attempt)
            return;
        m_isPolling = false;
        // A question that the network lost is asked again; the flow is on the server and goes on.
        if (!state && (state.error().code == u"connect.offline" || state.error().kind == ErrorKind::Timeout))
            return;
        if (m_step == Step::Browser)
            take(state);
    });
}

void ConnectController::choose(const QStringList &platformAccountIds)
{
    if (m_isBusy || m_step != Step::Channels)
        return;
    m_isBusy = true;
    m_error = {};
    Q_EMIT changed();
    m_deps.accountsService->choose(m_flow.flowId, platformAccountIds, this, [this, attempt = m_attempt](const Result<ConnectState> &state) {
        if (attempt != m_attempt)
            return;
        m_isBusy = false;
        if (state)
            return take(state);
        // What was granted is still there: another choice may pass, unless the flow itself is gone.
        const QString &code = state.error().code;
        if (code == u"connect.expired" || code == u"connect.gone")
            return fail(state.error(), Step::Consent);
        m_error = state.error();
        Q_EMIT changed();
    });
}

void ConnectController::back()
{
    giveUp();
    if (m_step == Step::Consent && !isReconnecting()) {
        m_platform.reset();
        go(Step::Network);
    } else {
        go(Step::Consent);
    }
}

void ConnectController::again()
{
    giveUp();
    m_platform.reset();
    go(Step::Network);
    loadNetworks();
}

} // namespace campanile::views

#include "moc_connectcontroller.cpp"
