// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/errortext/errorrows.h"

namespace campanile::ui {

std::span<const ErrorRow> ErrorText::inbox()
{
    static constexpr ErrorRow rows[] = {
        {"inbox.gone", QT_TR_NOOP("This is no longer in the inbox."), QT_TR_NOOP("Nothing was changed."),
         QT_TR_NOOP("Copy your text elsewhere if you need it.")},
        {"inbox.badStatus", QT_TR_NOOP("There is no such status."), QT_TR_NOOP("Nothing was changed."),
         QT_TR_NOOP("Choose another one.")},
        {"inbox.noSuchMember", QT_TR_NOOP("This person does not work in the workspace any more."), QT_TR_NOOP("It stays with whom it was."),
         QT_TR_NOOP("Choose somebody else.")},
        {"inbox.inPast", QT_TR_NOOP("That time has passed."), QT_TR_NOOP("It stays in the list."), QT_TR_NOOP("Choose a later time.")},
        {"inbox.noTag", QT_TR_NOOP("A tag needs a name."), QT_TR_NOOP("Nothing was changed."), QT_TR_NOOP("Type a name.")},
        {"inbox.moderation", QT_TR_NOOP("That cannot be done with it as it stands."), QT_TR_NOOP("Nothing was changed on the network."),
         QT_TR_NOOP("Wait until what was asked before is done.")},
        {"inbox.level", QT_TR_NOOP("It is being escalated already."), QT_TR_NOOP("Nothing was changed."),
         QT_TR_NOOP("The next level can be asked for once this one is reached.")},
        {"inbox.emptyNote", QT_TR_NOOP("The note is empty."), QT_TR_NOOP("Nothing was changed."), QT_TR_NOOP("Write something first.")},
        {"inbox.noteTooLong", QT_TR_NOOP("A note has at most %1 characters."), QT_TR_NOOP("Your text is still there."),
         QT_TR_NOOP("Make it shorter or write two notes."), ErrorArgs::Number},
        {"inbox.notYours", QT_TR_NOOP("Only the person who wrote a note can change it."), QT_TR_NOOP("The note stays as it was.")},
        {"reply.empty", QT_TR_NOOP("There is nothing to send."), QT_TR_NOOP("Nothing was sent."), QT_TR_NOOP("Write something or add a file.")},
        {"reply.gone", QT_TR_NOOP("This reply is no longer there."), QT_TR_NOOP("Nothing was sent.")},
        {"reply.alreadySent", QT_TR_NOOP("This reply has moved on."), QT_TR_NOOP("It was not changed."),
         QT_TR_NOOP("Look at the conversation to see what became of it.")},
        {"reply.answeredMeanwhile", QT_TR_NOOP("Somebody answered meanwhile."), QT_TR_NOOP("Your text is kept; nothing was sent."),
         QT_TR_NOOP("Read the newer answer, then send yours all the same or discard it.")},
        {"reply.itemDeleted", QT_TR_NOOP("What you answer was deleted on the network."), QT_TR_NOOP("Your text is kept; nothing was sent."),
         QT_TR_NOOP("Copy the text if you want to use it elsewhere.")},
        {"reply.windowClosed", QT_TR_NOOP("The network takes no more answers here."), QT_TR_NOOP("Your text is kept; nothing was sent."),
         QT_TR_NOOP("It can be answered again when the person writes again.")},
        {"reply.accountDisconnected", QT_TR_NOOP("The account is not connected."), QT_TR_NOOP("Your text is kept; nothing was sent."),
         QT_TR_NOOP("Connect the account again, then send the reply.")},
        {"savedReply.incomplete", QT_TR_NOOP("A saved reply needs a name and a text."), QT_TR_NOOP("Nothing was saved."),
         QT_TR_NOOP("Fill in both.")},
        {"savedReply.gone", QT_TR_NOOP("This saved reply was deleted."), QT_TR_NOOP("Your own text is still there.")},
    };
    return rows;
}

} // namespace campanile::ui
