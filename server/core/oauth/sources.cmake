# SPDX-License-Identifier: GPL-3.0-or-later
list(APPEND SERVER_CORE_SOURCES
  "${CMAKE_CURRENT_LIST_DIR}/atprotoidentity.h" "${CMAKE_CURRENT_LIST_DIR}/atprotoidentity.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/authorizationserver.h" "${CMAKE_CURRENT_LIST_DIR}/authorizationserver.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/dpop.h" "${CMAKE_CURRENT_LIST_DIR}/dpop.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/engineparts.h"
  "${CMAKE_CURRENT_LIST_DIR}/longlivedtokens.h" "${CMAKE_CURRENT_LIST_DIR}/longlivedtokens.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/mastodonapps.h" "${CMAKE_CURRENT_LIST_DIR}/mastodonapps.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/oauthcalls.h" "${CMAKE_CURRENT_LIST_DIR}/oauthcalls.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/oauthengine.h" "${CMAKE_CURRENT_LIST_DIR}/oauthengine.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/oautherrors.h" "${CMAKE_CURRENT_LIST_DIR}/oautherrors.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/oauthrefresh.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/oauthwords.h" "${CMAKE_CURRENT_LIST_DIR}/oauthwords.cpp"
  "${CMAKE_CURRENT_LIST_DIR}/tokenanswer.h" "${CMAKE_CURRENT_LIST_DIR}/tokenanswer.cpp"
)
# Headers only: app/core/libcrypto.h loads the library with the first use.
set_source_files_properties("${CMAKE_CURRENT_LIST_DIR}/dpop.cpp" PROPERTIES INCLUDE_DIRECTORIES "${OPENSSL_INCLUDE_DIR}")
