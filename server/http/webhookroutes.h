// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/core/webhooks/webhookintake.h"
#include "server/http/jsonlog.h"
#include "server/http/metrics.h"
#include "server/http/replysender.h"

namespace campanile::server {

/**
 * /hooks/<network> and /hooks/<network>/<app's client id>: where networks tell this server that there is news. No sign-in; who does
 * not know the app's secret gets nothing but a refusal. What a hook says never gets into the log. Thread-safe; blocks on the store.
 */
class WebhookRoutes
{
public:
    using Intake = std::function<std::shared_ptr<WebhookIntake>()>;

    /** @p metrics and @p log outlive the routes; an empty intake means that the server is starting or ending. */
    WebhookRoutes(Intake intake, Metrics &metrics, JsonLog &log) : m_intake(std::move(intake)), m_metrics(metrics), m_log(log) {}

    /** A GET: whether the address is ours. */
    [[nodiscard]] HttpReply get(const HttpRequest &request) const;
    /** A POST; @p body as it came over the wire, since that is what is signed. */
    [[nodiscard]] HttpReply post(const HttpRequest &request, const QByteArray &body) const;

private:
    struct Place {
        QString network;
        QString clientId;
    };
    [[nodiscard]] static std::optional<Place> placeOf(const QByteArray &path);
    [[nodiscard]] HttpReply reply(const Place &place, const HookAnswer &answer, qsizetype bytes) const;

    Intake m_intake;
    Metrics &m_metrics;
    JsonLog &m_log;
};

} // namespace campanile::server
