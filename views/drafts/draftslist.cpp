// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/drafts/draftslist.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>
#include <QMimeData>

namespace campanile::views {

using namespace Qt::StringLiterals;

Qt::ItemFlags DraftsDragModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QIdentityProxyModel::flags(index);
    return index.isValid() ? flags | Qt::ItemIsDragEnabled : flags;
}

QStringList DraftsDragModel::mimeTypes() const
{
    return {QLatin1StringView(kPostsMime)};
}

QMimeData *DraftsDragModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList ids;
    for (const QModelIndex &index : indexes)
        ids.append(index.data(models::DraftsModel::IdRole).toString());
    if (ids.isEmpty())
        return nullptr;
    auto *data = new QMimeData;
    data->setData(QLatin1StringView(kPostsMime), ids.join(u'\n').toUtf8());
    return data;
}

QString draftTime(const QDateTime &at, const QDateTime &now, const QLocale &locale)
{
    const qint64 minutes = at.secsTo(now) / 60;
    if (minutes < 1)
        return QCoreApplication::translate("Drafts", "now");
    if (minutes < 60)
        return QCoreApplication::translate("Drafts", "%1 min").arg(locale.toString(minutes));
    if (minutes < 24 * 60)
        return QCoreApplication::translate("Drafts", "%1 h").arg(locale.toString(minutes / 60));
    if (minutes < 7 * 24 * 60)
        return QCoreApplication::translate("Drafts", "%1 d").arg(locale.toString(minutes / (24 * 60)));
    const QDate date = at.date();
    return date.year() == now.date().year() ? locale.toString(date, u"d MMM"_s) : locale.toString(date, u"MMM yyyy"_s);
}

} // namespace campanile::views

#include "moc_draftslist.cpp"
