# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND SERVER_CORE_SOURCES
  "${CMAKE_CURRENT_LIST_DIR}/publishstore.h" "${CMAKE_CURRENT_LIST_DIR}/publishstore.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/publishjournal.h" "${CMAKE_CURRENT_LIST_DIR}/publishjournal.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/publishjob.h" "${CMAKE_CURRENT_LIST_DIR}/publishjob.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/publishcancel.h" "${CMAKE_CURRENT_LIST_DIR}/publishcancel.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/publishretry.h" "${CMAKE_CURRENT_LIST_DIR}/publishretry.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/publishoptions.h"
  "${CMAKE_CURRENT_LIST_DIR}/publishpause.h" "${CMAKE_CURRENT_LIST_DIR}/publishpause.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/publishrollup.h" "${CMAKE_CURRENT_LIST_DIR}/publishrollup.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/publishruntime.h" "${CMAKE_CURRENT_LIST_DIR}/publishruntime.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/recurrencesource.h" "${CMAKE_CURRENT_LIST_DIR}/recurrencesource.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/reminders.h" "${CMAKE_CURRENT_LIST_DIR}/reminders.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/series.h" "${CMAKE_CURRENT_LIST_DIR}/series.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/targetrunner.h" "${CMAKE_CURRENT_LIST_DIR}/targetrunner.cpp" "${CMAKE_CURRENT_LIST_DIR}/targeterrors.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/targetcommit.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/textchoice.h" "${CMAKE_CURRENT_LIST_DIR}/textchoice.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/publishworker.h" "${CMAKE_CURRENT_LIST_DIR}/publishworker.cpp" "${CMAKE_CURRENT_LIST_DIR}/publishloop.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/../vault.h" "${CMAKE_CURRENT_LIST_DIR}/../vault.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/../vaultkey.h" "${CMAKE_CURRENT_LIST_DIR}/../vaultkey.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/../vaultreseal.h" "${CMAKE_CURRENT_LIST_DIR}/../vaultreseal.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/../vaultcredentials.h" "${CMAKE_CURRENT_LIST_DIR}/../vaultcredentials.cpp"
)
list(APPEND SERVER_CORE_LIBS Threads::Threads)
# Headers only: app/core/libcrypto.h loads the library with the first use.
set_source_files_properties("${CMAKE_CURRENT_LIST_DIR}/../vault.cpp" PROPERTIES INCLUDE_DIRECTORIES "${OPENSSL_INCLUDE_DIR}")
