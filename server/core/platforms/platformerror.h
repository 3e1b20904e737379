// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/core/result.h"
#include "server/core/platforms/httpclient.h"

#include <QJsonArray>
#include <QString>
#include <QStringList>

#include <utility>
#include <variant>

namespace campanile::server {

/** What the publishing worker does about an error. */
enum class FailureClass {
    TransientSafe, ///< nothing happened there: try again later with the same key
    Ambiguous,     ///< sent, outcome unknown: look before anything is sent again
    Duplicate,     ///< the network says it has this already
    Auth,          ///< refresh once, then the account has to be connected anew
    QuotaDay,      ///< a cap of the network: wait until it opens again
    Policy,        ///< the network stopped the account
    Permanent      ///< trying again cannot help
};

/** An error of a network in our terms. @c message is the network's own text, cut and without secrets. */
struct PlatformError {
    FailureClass cls = FailureClass::Permanent;
    QString code;            ///< "publish.rejected", "publish.auth" ... keys of the error table
    QString message;
    int httpStatus = 0;      ///< 0 = no answer
    qint64 retryAtMs = -1;   ///< earliest useful time as the network said it; -1 = it did not
    QString platformCode;    ///< the network's own error name
    QJsonArray issues;       ///< with publish.contentInvalid: [{"code", "part", "args"}]
};

[[nodiscard]] QString failureClassName(FailureClass cls);

/** A value or a PlatformError. */
template<class T>
class [[nodiscard]] PlatformResult
{
public:
    PlatformResult(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    PlatformResult(PlatformError error) : m_state(std::in_place_index<1>, std::move(error)) {}
    explicit operator bool() const { return m_state.index() == 0; }
    [[nodiscard]] const T &operator*() const { return std::get<0>(m_state); }
    [[nodiscard]] const T *operator->() const { return &std::get<0>(m_state); }
    [[nodiscard]] const PlatformError &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, PlatformError> m_state;
};

template<>
class [[nodiscard]] PlatformResult<void>
{
public:
    PlatformResult() = default;
    PlatformResult(PlatformError error) : m_error(std::move(error)), m_failed(true) {}
    explicit operator bool() const { return !m_failed; }
    [[nodiscard]] const PlatformError &error() const { return m_error; }

private:
    PlatformError m_error;
    bool m_failed = false;
};

/** Whether the request was one that may have made a post; decides what a missing answer means. */
enum class CallKind { Read, Mutation };

/**
 * The class of an answer by the rules all networks share (platform facts, section 15); an adapter looks first for what
 * is its own. @p message and @p platformCode come from the body.
 */
[[nodiscard]] PlatformError classify(const HttpResponse &response, CallKind kind, const QString &platformCode,
                                     const QString &message, qint64 nowMs);
/** Time to try again from Retry-After (RFC 9110), X-RateLimit-Reset (ISO 8601) or RateLimit-Reset (epoch seconds); -1 = none. */
[[nodiscard]] qint64 retryAt(const HttpResponse &response, qint64 nowMs);
/** @p text without the secrets, at most 500 characters, control characters as spaces. */
[[nodiscard]] QString redact(const QString &text, const QStringList &secrets);

} // namespace campanile::server
