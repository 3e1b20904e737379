// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/layoutstore.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace campanile::ui::layoutstore {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 sizeMost = 4 * 1024 * 1024;
constexpr qsizetype panelsMost = 200;

QByteArray bytesFrom(const QJsonValue &value)
{
    const auto decoded = QByteArray::fromBase64Encoding(value.toString().toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? *decoded : QByteArray();
}

QJsonObject layoutJson(const DockLayout &layout)
{
    QJsonArray panels;
    for (const PanelLayout &panel : layout.panels) {
        QJsonObject object{{u"id"_s, panel.id}, {u"visible"_s, panel.visible}};
        if (panel.instance > 0)
            object.insert(u"instance"_s, panel.instance);
        if (!panel.state.isEmpty()) {
            object.insert(u"stateVersion"_s, panel.stateVersion);
            object.insert(u"state"_s, panel.state);
        }
        panels.append(object);
    }
    return {{u"panels"_s, panels}, {u"places"_s, QString::fromLatin1(layout.places.toBase64())}};
}

DockLayout layoutFrom(const QJsonObject &json, const QSet<QString> &known)
{
    DockLayout layout;
    QSet<QString> seen;
    const QJsonArray panels = json.value(u"panels"_s).toArray();
    for (const QJsonValue &value : panels) {
        const QJsonObject object = value.toObject();
        PanelLayout panel;
        panel.id = object.value(u"id"_s).toString();
        panel.instance = qBound(0, object.value(u"instance"_s).toInt(), 99);
        panel.visible = object.value(u"visible"_s).toBool(true);
        panel.stateVersion = object.value(u"stateVersion"_s).toInt();
        panel.state = object.value(u"state"_s).toObject();
        const QString key = panel.id + u'#' + QString::number(panel.instance);
        if (!known.contains(panel.id) || seen.contains(key) || layout.panels.size() >= panelsMost)
            continue;
        seen.insert(key);
        layout.panels << panel;
    }
    layout.places = bytesFrom(json.value(u"places"_s));
    return layout;
}

} // namespace

QByteArray toJson(const WindowState &state)
{
    QJsonObject layouts;
    for (auto it = state.layouts.cbegin(); it != state.layouts.cend(); ++it)
        layouts.insert(it.key(), layoutJson(it.value()));
    QJsonArray own;
    for (const auto &[id, name] : state.own)
        own.append(QJsonObject{{u"id"_s, id}, {u"name"_s, name}});
    return QJsonDocument(QJsonObject{{u"format"_s, formatVersion},
                                     {u"geometry"_s, QString::fromLatin1(state.geometry.toBase64())},
                                     {u"perspective"_s, state.perspective},
                                     {u"layouts"_s, layouts},
                                     {u"own"_s, own}})
        .toJson(QJsonDocument::Indented);
}

Result<WindowState> fromJson(const QByteArray &json, const QSet<QString> &knownPanels)
{
    if (json.size() > sizeMost)
        return makeError(ErrorKind::Limit, u"ui.layoutTooBig"_s);
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError || !document.isObject())
        return makeError(ErrorKind::Corrupt, u"ui.layoutDamaged"_s, problem.errorString());
    const QJsonObject root = document.object();
    const int format = root.value(u"format"_s).toInt();
    if (format < 1)
        return makeError(ErrorKind::Corrupt, u"ui.layoutDamaged"_s, u"no format number"_s);
    if (format > formatVersion)
        return makeError(ErrorKind::Unsupported, u"ui.layoutNewer"_s, QString::number(format));
    WindowState state;
    state.geometry = bytesFrom(root.value(u"geometry"_s));
    state.perspective = root.value(u"perspective"_s).toString();
    const QJsonObject layouts = root.value(u"layouts"_s).toObject();
    for (auto it = layouts.begin(); it != layouts.end(); ++it) {
        if (it.value().isObject())
            state.layouts.insert(it.key(), layoutFrom(it.value().toObject(), knownPanels));
    }
    const QJsonArray own = root.value(u"own"_s).toArray();
    for (const QJsonValue &value : own) {
        const QString id = value.toObject().value(u"id"_s).toString();
        const QString name = value.toObject().value(u"name"_s).toString();
        if (id.startsWith(u"own-"_s) && !name.isEmpty() && state.layouts.contains(id))
            state.own.append({id, name.left(60)});
    }
    return state;
}

Result<void> write(const QString &path, const WindowState &state)
{
    if (!QDir().mkpath(QFileInfo(path).absolutePath()))
        return makeError(ErrorKind::Storage, u"store.readOnly"_s, path);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(toJson(state)) < 0 || !file.commit())
        return makeError(ErrorKind::Storage, u"store.readOnly"_s, file.errorString());
    return {};
}

Result<WindowState> read(const QString &path, const QSet<QString> &knownPanels)
{
    QFile file(path);
    if (!file.exists())
        return makeError(ErrorKind::NotFound, u"ui.noLayout"_s);
    if (!file.open(QIODevice::ReadOnly))
        return makeError(ErrorKind::Storage, u"ui.layoutUnreadable"_s, file.errorString());
    return fromJson(file.read(qMin(file.size(), sizeMost) + 1), knownPanels);
}

QJsonObject shownState(const QString &path, const QString &panelId)
{
    const auto state = read(path, {panelId});
    if (!state)
        return {};
    for (const PanelLayout &panel : state->layouts.value(state->perspective).panels) {
        if (panel.id == panelId && panel.visible)
            return panel.state;
    }
    return {};
}

} // namespace campanile::ui::layoutstore
