// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/outbox/conflictmerge.h"

#include <QJsonObject>

namespace campanile::views {

using namespace Qt::StringLiterals;
using store::SetOp;

namespace {

QJsonValue valueAtPath(const QJsonObject &record, const QString &path)
{
    QJsonValue value = record;
    for (QString key : path.split(u'/')) {
        key.replace(u"~1"_s, u"/"_s).replace(u"~0"_s, u"~"_s);
        value = value.toObject().value(key);
    }
    return value;
}

bool isNothing(const QJsonValue &value)
{
    return value.isNull() || value.isUndefined();
}

} // namespace

void keepMergedText(store::StoreRunner &store, const Clock &clock, const MergedText &merged, QObject *context,
                    std::function<void(Result<store::Saved>)> done)
{
    store.call(
        context,
        [merged, &clock](store::StoreCore &core) -> Result<store::Saved> {
            const auto record = core.reader().get(u"Conflict"_s, merged.conflict);
            if (!record)
                return record.error();
            if (!*record)
                return makeError(ErrorKind::NotFound, u"conflict.gone"_s);
            const QJsonObject conflict = (*record)->object();
            const QString type = conflict.value(u"typeName"_s).toString();
            const QString path = conflict.value(u"property"_s).toString();
            const auto target = RecordId::parse(conflict.value(u"recordId"_s).toString());
            const auto current = core.reader().get(type, target.value_or(RecordId()));
            if (!current)
                return current.error();
            if (!target || !*current)
                return makeError(ErrorKind::NotFound, u"conflict.gone"_s);
            const QJsonValue now = valueAtPath((*current)->object(), path);
            if (now != merged.seen && !(isNothing(now) && isNothing(merged.seen)))
                return makeError(ErrorKind::Conflict, u"conflict.changed"_s);
            store::Mutation mutation{u"conflict.merge"_s, {}};
            if (now != QJsonValue(merged.text))
                mutation.ops.append(SetOp::update(type, *target, {{path, merged.text}}));
            const QString at = clock.nowUtc().toString(Qt::ISODateWithMs);
            mutation.ops.append(SetOp::update(u"Conflict"_s, merged.conflict, {{u"resolution"_s, u"merged"_s}, {u"resolvedAt"_s, at}}));
            return core.applyLocal(mutation);
        },
        std::move(done));
}

} // namespace campanile::views
