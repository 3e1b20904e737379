// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/jmap/upcasters.h"

using namespace Qt::StringLiterals;

namespace campanile::server {

void Upcasters::apply(qint64 version, int present, QList<MethodCall> &calls) const
{
    for (qint64 at = version; at < present; ++at) {
        for (const Entry &entry : m_steps) {
            if (entry.from != at)
                continue;
            for (MethodCall &call : calls) {
                if (call.name != entry.typeName + u"/set"_s)
                    continue;
                QJsonObject args = call.args.toQt();
                entry.step(args);
                call.args = JsonObject::fromQt(args);
            }
        }
    }
}

void Upcasters::changeRecords(QJsonObject &setArgs, const std::function<void(QJsonObject &)> &change)
{
    for (const QString &part : {u"create"_s, u"update"_s}) {
        QJsonObject records = setArgs.value(part).toObject();
        if (records.isEmpty())
            continue;
        for (auto it = records.begin(); it != records.end(); ++it) {
            QJsonObject record = it.value().toObject();
            change(record);
            it.value() = record;
        }
        setArgs.insert(part, records);
    }
}

} // namespace campanile::server
