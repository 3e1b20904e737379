// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/http/jsonlog.h"

#include <QDateTime>
#include <QJsonDocument>

#include <atomic>

using namespace Qt::StringLiterals;

namespace campanile::server {

namespace {

// Qt's message handler is a plain function, so the log it writes to has to be found from one.
std::atomic<JsonLog *> qtTarget{nullptr};

const char *levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return "debug";
    case QtInfoMsg:
        return "info";
    case QtWarningMsg:
        return "warning";
    case QtCriticalMsg:
    case QtFatalMsg:
        return "error";
    }
    return "error";
}

void forward(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (JsonLog *log = qtTarget.load())
        log->write(levelOf(type), text, {{u"category"_s, QString::fromLatin1(context.category)}});
}

} // namespace

void JsonLog::write(const char *level, const QString &message, QJsonObject fields)
{
    fields.insert(u"ts"_s, QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs));
    fields.insert(u"level"_s, QLatin1StringView(level));
    fields.insert(u"msg"_s, message);
    const QByteArray line = QJsonDocument(fields).toJson(QJsonDocument::Compact) + '\n';
    const std::lock_guard lock(m_mutex);
    if (m_sink) {
        m_sink(line);
        return;
    }
    std::fwrite(line.constData(), 1, size_t(line.size()), stderr);
    std::fflush(stderr);
}

void JsonLog::installForQt()
{
    qtTarget = this;
    qInstallMessageHandler(forward);
}

JsonLog::~JsonLog()
{
    JsonLog *self = this;
    if (qtTarget.compare_exchange_strong(self, nullptr))
        qInstallMessageHandler(nullptr);
}

} // namespace campanile::server
