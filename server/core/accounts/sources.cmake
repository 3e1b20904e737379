# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND SERVER_CORE_SOURCES
  "${CMAKE_CURRENT_LIST_DIR}/accountcommands.h" "${CMAKE_CURRENT_LIST_DIR}/accountcommands.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/accountdesk.h" "${CMAKE_CURRENT_LIST_DIR}/accountdesk.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/accountobserver.h"
  "${CMAKE_CURRENT_LIST_DIR}/accountrecords.h" "${CMAKE_CURRENT_LIST_DIR}/accountrecords.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/appcredentialstore.h" "${CMAKE_CURRENT_LIST_DIR}/appcredentialstore.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/avatarkeeper.h" "${CMAKE_CURRENT_LIST_DIR}/avatarkeeper.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/connectflow.h" "${CMAKE_CURRENT_LIST_DIR}/connectflow.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/connectlinks.h" "${CMAKE_CURRENT_LIST_DIR}/connectlinks.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/connectservice.h" "${CMAKE_CURRENT_LIST_DIR}/connectservice.cpp" "${CMAKE_CURRENT_LIST_DIR}/connectfinish.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/healthobserver.h" "${CMAKE_CURRENT_LIST_DIR}/healthobserver.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/medialinks.h" "${CMAKE_CURRENT_LIST_DIR}/medialinks.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/networkapps.h" "${CMAKE_CURRENT_LIST_DIR}/networkapps.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/publicaddress.h" "${CMAKE_CURRENT_LIST_DIR}/publicaddress.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/signedtoken.h" "${CMAKE_CURRENT_LIST_DIR}/signedtoken.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/tokenkeeper.h" "${CMAKE_CURRENT_LIST_DIR}/tokenkeeper.cpp"
)
