// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/panelrig.h"

#include <QAbstractButton>
#include <QLabel>
#include <QSignalSpy>

using namespace Qt::StringLiterals;

namespace campanile::test {

store::OpenOptions PanelRig::cacheIn(const QString &folder)
{
    store::OpenOptions options;
    options.path = folder + u"/cache.sqlite"_s;
    return options;
}

PanelRig::PanelRig(const QDateTime &now, const QString &place, std::unique_ptr<Rng> ids)
    : clock(now.toMSecsSinceEpoch()), random(std::move(ids)), store(cacheIn(place.isEmpty() ? dir.path() : place), clock), m_start(now)
{
    QSignalSpy opened(&store, &store::Store::opened);
    store.open();
    if (!opened.wait(20'000))
        qFatal("the cache did not open");
    accounts = models::makeAccountsModel(store);
    campaigns = models::makeCampaignsModel(store);
    templates = models::makeTemplatesModel(store);
    deps.reset(new views::PanelDeps{store, posts, assets, workspace, context, *accounts, *campaigns, *templates, bus, actions, settings, &toasts, pool, clock, rng, {}});
    window.resize(1000, 700);
    window.show();
}

PanelRig::~PanelRig()
{
    pool.waitForDone();
}

void PanelRig::stamp(QJsonObject &record)
{
    record.insert(u"ver"_s, ++ver);
    for (const QString &at : {u"createdAt"_s, u"updatedAt"_s}) {
        if (!record.contains(at))
            record.insert(at, m_start.addMSecs(-kHour).toString(Qt::ISODateWithMs));
    }
}

bool PanelRig::take(const QJsonObject &recordsByType)
{
    const QByteArray json = QJsonDocument(recordsByType).toJson(QJsonDocument::Compact);
    return run([json](store::StoreCore &core) { return core.applyRecords(json); }).has_value();
}

bool PanelRig::pull(const QString &type, QJsonObject record)
{
    stamp(record);
    return take({{type, QJsonArray{record}}});
}

bool PanelRig::pull(const QString &type, const QList<QJsonObject> &records)
{
    QJsonArray list;
    for (QJsonObject record : records) {
        stamp(record);
        list.append(record);
    }
    return take({{type, list}});
}

RecordId PanelRig::make(const QString &type, char letter, QJsonObject record)
{
    const RecordId id = RecordId::create(letter);
    record.insert(u"id"_s, id.toString());
    return pull(type, record) ? id : RecordId();
}

void PanelRig::person(const RecordId &id, const QString &name, const QString &role)
{
    const QString email = name.section(u' ', 0, 0).toLower() + u"@northwind.example"_s;
    const bool isKnown = pull(u"User"_s, {{u"id"_s, id.toString()}, {u"name"_s, name}, {u"email"_s, email}})
        && !make(u"WorkspaceMember"_s, 'm', {{u"userId"_s, id.toString()}, {u"role"_s, role}, {u"isActive"_s, true}}).isNull();
    if (!isKnown)
        qFatal("the cache refused a person");
}

QJsonObject PanelRig::get(const QString &type, const RecordId &id)
{
    return run([type, id](store::StoreCore &core) -> Result<QJsonObject> {
               const auto record = core.reader().get(type, id);
               if (!record)
                   return record.error();
               return *record ? (*record)->object() : QJsonObject();
           })
        .value_or(QJsonObject());
}

QList<QJsonObject> PanelRig::all(const QString &type)
{
    return run([type](store::StoreCore &core) -> Result<QList<QJsonObject>> {
               store::Query query;
               query.type = type;
               query.limit = 5000;
               const auto page = core.reader().query(query);
               if (!page)
                   return page.error();
               QList<QJsonObject> list;
               for (const store::Record &record : page->rows)
                   list.append(record.object());
               return list;
           })
        .value_or(QList<QJsonObject>());
}

void PanelRig::mix(QJsonObject &record, const QJsonObject &more)
{
    for (auto it = more.begin(); it != more.end(); ++it)
        record.insert(it.key(), it.value());
}

QStringList textsIn(const QWidget *parent)
{
    QStringList texts;
    for (const QLabel *label : parent->findChildren<QLabel *>()) {
        if (label->isVisibleTo(parent))
            texts.append(label->text());
    }
    return texts;
}

bool saysIn(const QWidget *parent, const QString &text)
{
    return textsIn(parent).join(u'\n').contains(text);
}

QAbstractButton *buttonOf(const QWidget *parent, const QString &text)
{
    for (QAbstractButton *button : parent->findChildren<QAbstractButton *>()) {
        if (button->text() == text && button->isVisibleTo(parent))
            return button;
    }
    return nullptr;
}

} // namespace campanile::test
