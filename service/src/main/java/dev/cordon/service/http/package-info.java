/** HTTP: routes, requests and answers, limits, errors. Knows no API. */
@NullMarked
package dev.cordon.service.http;

import org.jspecify.annotations.NullMarked;
