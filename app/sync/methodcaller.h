// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "app/net/transport.h"

#include <QJsonObject>
#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <unordered_map>

namespace campanile::sync {

/**
 * Single method calls beside the outbox, for commands whose answer a person waits for (sync protocol section 3.4 lists
 * the profile's methods). Nothing is queued or repeated. Lives on the thread of the transport, which outlives it;
 * destruction ends what is under way without a further callback.
 *
 * Errors: those of the transport; method.refused with the JMAP error type as its first argument (NotFound, Permission,
 * Conflict or Invalid), followed by "code" and "args" of the error where the method gives them; sync.malformed.
 */
class MethodCaller final : public QObject
{
    Q_OBJECT

public:
    using Done = std::function<void(Result<QJsonObject>)>;

    MethodCaller(net::Transport &transport, QString accountId, QObject *parent = nullptr);

    /** @p arguments without accountId. */
    void call(const QString &method, QJsonObject arguments, Done done);

private:
    void finish(int id);

    net::Transport &m_transport;
    const QString m_accountId;
    std::unordered_map<int, std::shared_ptr<net::Call>> m_calls;
    int m_lastId = 0;
};

} // namespace campanile::sync
