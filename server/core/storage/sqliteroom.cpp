// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/core/storage/sqliteroom.h"

#include <sqlite3.h>

#include <cerrno>

namespace campanile::server {

bool lacksRoom(sqlite3 *db, int code)
{
    if ((code & 0xff) == SQLITE_FULL)
        return true;
    if ((code & 0xff) != SQLITE_IOERR || !db)
        return false;
    // SQLite itself knows only ENOSPC; a quota or a limit looks like a broken disk to it.
    const auto isIt = [](int number) { return number == ENOSPC || number == EDQUOT || number == EFBIG; };
    // A rollback journal is closed by now, and its reason is kept here; that of the log is kept with its file.
    if (isIt(sqlite3_system_errno(db)))
        return true;
    sqlite3_file *files[2] = {};
    sqlite3_file_control(db, "main", SQLITE_FCNTL_FILE_POINTER, &files[0]);
    sqlite3_file_control(db, "main", SQLITE_FCNTL_JOURNAL_POINTER, &files[1]);
    for (sqlite3_file *file : files) {
        int number = 0;
        if (!file || !file->pMethods || file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &number) != SQLITE_OK)
            continue;
        if (isIt(number))
            return true;
    }
    return false;
}

} // namespace campanile::server
