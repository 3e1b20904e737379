// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/webhookroutes.h"

#include <QUrlQuery>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

constexpr QByteArrayView kHooksPrefix("/hooks/");
constexpr qsizetype kMaxClientId = 200;

/** How an outcome is counted and answered. */
struct Wording {
    const char *name;
    int status;
};

Wording wordingOf(HookAnswer::Outcome outcome)
{
    switch (outcome) {
    case HookAnswer::Outcome::Proved:
        return {"proved", 200};
    case HookAnswer::Outcome::Accepted:
        return {"accepted", 200};
    case HookAnswer::Outcome::Idle:
        return {"idle", 200};
    case HookAnswer::Outcome::Forged:
        return {"forged", 401};
    case HookAnswer::Outcome::Malformed:
        return {"malformed", 400};
    case HookAnswer::Outcome::Unproved:
        return {"unproved", 403};
    case HookAnswer::Outcome::NoSuchHook:
        return {"unknown", 404};
    case HookAnswer::Outcome::Closed:
        return {"closed", 503};
    }
    return {"unknown", 404};
}

HttpReply hookReply(int status, const QByteArray &type, const QByteArray &body)
{
    HttpReply reply{status, {{"Content-Type", type}, {"Cache-Control", "no-store"}, {"Content-Security-Policy", "default-src 'none'; sandbox"}}, body, {}};
    if (status == 503)
        reply.headers.emplaceBack("Retry-After", "5");
    return reply;
}

} // namespace

std::optional<WebhookRoutes::Place> WebhookRoutes::placeOf(const QByteArray &path)
{
    const QByteArrayList parts = path.mid(kHooksPrefix.size()).split('/');
    if (!path.startsWith(kHooksPrefix) || parts.size() > 2)
        return std::nullopt;
    const QString clientId = QString::fromUtf8(QByteArray::fromPercentEncoding(parts.value(1)));
    const bool isWord = std::all_of(parts.first().begin(), parts.first().end(), [](char c) { return c >= 'a' && c <= 'z'; });
    if (parts.first().isEmpty() || !isWord || clientId.size() > kMaxClientId || (parts.size() == 2 && clientId.isEmpty()))
        return std::nullopt;
    return Place{QString::fromLatin1(parts.first()), clientId};
}

HttpReply WebhookRoutes::get(const HttpRequest &request) const
{
    const auto place = placeOf(request.path);
    const auto intake = m_intake();
    if (!place)
        return reply({}, {HookAnswer::Outcome::NoSuchHook}, 0);
    if (!intake)
        return reply(*place, {HookAnswer::Outcome::Closed}, 0);
    QUrlQuery query;
    // A plus is a space in what forms send, and part of the word in what X asks.
    query.setQuery(QString::fromLatin1(request.query));
    return reply(*place, intake->prove(place->network, place->clientId, query), 0);
}

HttpReply WebhookRoutes::post(const HttpRequest &request, const QByteArray &body) const
{
    const auto place = placeOf(request.path);
    const auto intake = m_intake();
    if (!place)
        return reply({}, {HookAnswer::Outcome::NoSuchHook}, body.size());
    if (!intake)
        return reply(*place, {HookAnswer::Outcome::Closed}, body.size());
    // Networks sign what they send and send it as it is; whatever packs it is not one of them.
    if (request.count("content-encoding") > 0 && request.header("content-encoding").trimmed().toLower() != "identity") {
        m_metrics.countHook(place->network.toStdString(), "packed");
        return hookReply(415, "text/plain", "packed bodies are not taken\n");
    }
    const auto header = [&](const QByteArray &name) { return request.count(name) == 1 ? request.header(name).trimmed() : QByteArray(); };
    return reply(*place, intake->deliver(place->network, place->clientId, header, body), body.size());
}

HttpReply WebhookRoutes::reply(const Place &place, const HookAnswer &answer, qsizetype bytes) const
{
    const Wording wording = wordingOf(answer.outcome);
    const bool isKnown = answer.outcome != HookAnswer::Outcome::NoSuchHook;
    // Names that strangers invent make no series.
    m_metrics.countHook(isKnown ? place.network.toStdString() : std::string("none"), wording.name);
    if (answer.outcome == HookAnswer::Outcome::Forged || answer.outcome == HookAnswer::Outcome::Malformed || answer.outcome == HookAnswer::Outcome::Unproved)
        m_log.write("warning", u"hook refused"_s, {{u"network"_s, place.network}, {u"reason"_s, QLatin1StringView(wording.name)}, {u"bytes"_s, bytes}});
    if (answer.outcome == HookAnswer::Outcome::Proved)
        return hookReply(200, answer.proof.contentType, answer.proof.body);
    return hookReply(wording.status, "text/plain", QByteArray(wording.name) + '\n');
}

} // namespace campanile::server
