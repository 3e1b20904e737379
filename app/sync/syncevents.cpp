// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/syncevents.h"

namespace campanile::sync {

Event Event::of(Kind kind)
{
    Event event;
    event.kind = kind;
    return event;
}

Event Event::timerFired(Timer timer)
{
    Event event = of(Kind::TimerFired);
    event.timer = timer;
    return event;
}

Event Event::reply(int request, net::Response response)
{
    Event event = of(Kind::Reply);
    event.request = request;
    event.response = std::move(response);
    return event;
}

Event Event::streamPiece(int request, QByteArray bytes)
{
    Event event = of(Kind::StreamPiece);
    event.request = request;
    event.bytes = std::move(bytes);
    return event;
}

Event Event::serverMoved(QString account, qint64 seq)
{
    Event event = of(Kind::ServerMoved);
    event.text = std::move(account);
    event.number = seq;
    return event;
}

Event Event::localEdit(bool typing)
{
    Event event = of(Kind::LocalEdit);
    event.flag = typing;
    return event;
}

Event Event::onlineChanged(bool online)
{
    Event event = of(Kind::OnlineChanged);
    event.flag = online;
    return event;
}

Event Event::tokenRenewed(Error error)
{
    Event event = of(Kind::TokenRenewed);
    event.flag = error.isNull();
    event.error = std::move(error);
    return event;
}

Event Event::fileFetched(int request, qint64 size, Error error)
{
    Event event = of(Kind::FileFetched);
    event.request = request;
    event.number = size;
    event.error = std::move(error);
    return event;
}

Event Event::filesRemoved(int request)
{
    Event event = of(Kind::FilesRemoved);
    event.request = request;
    return event;
}

Event Event::olderWanted(QString type, qint64 beforeMs)
{
    Event event = of(Kind::OlderWanted);
    event.text = std::move(type);
    event.number = beforeMs;
    return event;
}

Event Event::relatedWanted(QString type, QString property, QString id)
{
    Event event = of(Kind::RelatedWanted);
    event.text = std::move(type);
    event.ids = {std::move(property), std::move(id)};
    return event;
}

Event Event::recordsWanted(QString type, QStringList ids)
{
    Event event = of(Kind::RecordsWanted);
    event.text = std::move(type);
    event.ids = std::move(ids);
    return event;
}

Event Event::fileRead(int request, QByteArray bytes, Error error)
{
    Event event = of(Kind::FileRead);
    event.request = request;
    event.bytes = std::move(bytes);
    event.error = std::move(error);
    return event;
}

} // namespace campanile::sync
